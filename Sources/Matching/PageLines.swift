import Model

/// The lines of the first page, where names may be that no block holds. Cells of a line are set off by two blanks.
struct PageLines {
    let text: String

    private static let upperPart = 24
    private static let longestName = 80

    private var lines: [Substring] {
        text.utf8.split(separator: 10, maxSplits: PageLines.upperPart * 2, omittingEmptySubsequences: false).map {
            Substring($0)
        }
    }

    /// What may be a name in the line above line `number` (from 1).
    func names(above number: Int) -> [String] {
        let lines = lines
        guard number >= 2, number - 2 < lines.count, number < PageLines.upperPart * 2 else { return [] }
        return cells(of: lines[number - 2]).filter(PageLines.mayBeName)
    }

    /// What may be a name in the upper part of the page: short, of letters, without a number.
    var names: [String] {
        lines.prefix(PageLines.upperPart).flatMap(cells(of:)).filter(PageLines.mayBeName)
    }

    private static func mayBeName(_ cell: String) -> Bool {
        cell.utf8.count >= 4 && cell.utf8.count <= longestName
            && !cell.utf8.contains { ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") }
    }

    private func cells(of line: Substring) -> [String] {
        var cells: [String] = []
        var start = line.startIndex
        var index = line.startIndex
        while index < line.endIndex {
            let next = line.utf8.index(after: index)
            if line.utf8[index] == 32, next < line.endIndex, line.utf8[next] == 32 {
                cells.append(String(line[start..<index]))
                index = next
                while index < line.endIndex, line.utf8[index] == 32 { index = line.utf8.index(after: index) }
                start = index
            } else {
                index = next
            }
        }
        cells.append(String(line[start...]))
        return cells.map(\.trimmed).filter { !$0.isEmpty }
    }
}
