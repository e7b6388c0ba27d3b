import Model

/// The text near labels: what stands behind a label on its line, then what stands in the line below. The text is folded
/// once for all labels, when the first is looked for.
final class LabelledText {
    struct Spot {
        /// All that stands there.
        let rest: String
        /// What stands there before the next gap of two blanks.
        let cell: String
        /// From 1.
        let line: Int
    }

    private static let mostLabels = 16
    /// Bytes; longer is no line of a page.
    private static let longestLine = 4_096

    private struct Line {
        let text: Substring
        /// Where it stands in the folded text.
        let folded: Range<Int>
    }

    private let text: String
    private(set) lazy var folded = LetterFolding.fold(text)
    private lazy var lines = makeLines()

    init(_ text: String) { self.text = text }

    /// Folding leaves the ends of lines as they are, and makes no others.
    private func makeLines() -> [Line] {
        var start = 0
        return text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
            let end = folded[start...].firstIndex(of: 10) ?? folded.count
            defer { start = min(end + 1, folded.count) }
            return Line(text: Substring(line), folded: start..<end)
        }
    }

    /// In the order in which values are to be looked for. `label`: folded, for case and accents do not count.
    func spots(of label: [UInt8]) -> [Spot] {
        guard !label.isEmpty else { return [] }
        let (lines, folded) = (lines, folded)
        var spots: [Spot] = []
        for (index, line) in lines.enumerated() where line.text.utf8.count <= LabelledText.longestLine {
            guard folded[line.folded].contains(label), let rest = LabelledText.rest(of: line.text, behind: label)
            else { continue }
            if let spot = LabelledText.spot(rest, index) { spots.append(spot) }
            if let below = lines.dropFirst(index + 1).first(where: { !$0.text.trimmed.isEmpty }),
                let spot = LabelledText.spot(
                    LabelledText.cell(of: below.text, below: line.text, rest), index + 1)
            {
                spots.append(spot)
            }
            if spots.count >= LabelledText.mostLabels { break }
        }
        return spots
    }

    private static func spot(_ text: Substring, _ index: Int) -> Spot? {
        let rest = text.drop { " \t:.=#-–".contains($0) }.trimmed
        guard !rest.isEmpty else { return nil }
        return Spot(rest: rest, cell: cells(of: rest[...]).first.map(String.init) ?? rest, line: index + 1)
    }

    /// What stands behind the label in the line; nil where it does not hold the label as whole words.
    private static func rest(of line: Substring, behind label: [UInt8]) -> Substring? {
        // Folding may change lengths, so the end of the label is looked for in the line as it is.
        var start = line.startIndex
        var isAfterLetter = false
        while start < line.endIndex {
            if !isAfterLetter, let end = end(of: label, in: line[start...]) { return line[end...] }
            isAfterLetter = line[start].isLetter || line[start].isNumber
            start = line.index(after: start)
        }
        return nil
    }

    private static func end(of label: [UInt8], in text: Substring) -> Substring.Index? {
        var folded: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex, folded.count < label.count {
            folded += LetterFolding.fold(text[index...index])
            guard label.starts(with: folded) || folded.starts(with: label) else { return nil }
            index = text.index(after: index)
        }
        guard folded == label else { return nil }
        return index < text.endIndex && (text[index].isLetter || text[index].isNumber) ? nil : index
    }

    /// The cell of the line below that stands where the label's does: the second below the second.
    private static func cell(of below: Substring, below line: Substring, _ rest: Substring) -> Substring {
        let before = line[..<rest.startIndex]
        let number = cells(of: before).count - 1
        let cells = cells(of: below)
        return cells.indices.contains(number) ? cells[number] : below
    }

    private static func cells(of line: Substring) -> [Substring] {
        var cells: [Substring] = []
        var start = line.startIndex
        var index = start
        func close(_ end: Substring.Index) {
            if !line[start..<end].allSatisfy(\.isWhitespace) { cells.append(line[start..<end]) }
        }
        while index < line.endIndex {
            let next = line.index(after: index)
            if line[index] == " ", next < line.endIndex, line[next] == " " {
                close(index)
                start = next
            }
            index = next
        }
        close(line.endIndex)
        return cells
    }
}

extension ArraySlice<UInt8> {
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        guard let first = part.first, count >= part.count else { return false }
        return (startIndex...(endIndex - part.count)).contains {
            self[$0] == first && self[$0...].starts(with: part)
        }
    }
}
