extension Phrase {
    /// The phrase that particulars or evidence, which the ledger keeps in English, were said with; what has no form
    /// stays as it is.
    package init(particulars english: String) { self = Phrase.found(english, depth: 0) }

    /// Forms within forms; no particulars have more.
    private static let deepest = 8

    private static func found(_ english: String, depth: Int) -> Phrase {
        // Within a form may stand a code, such as a kind of document.
        let otherwise = depth > 0 ? Phrase(word: english) : Phrase(verbatim: english)
        guard depth < deepest else { return otherwise }
        for pattern in patterns {
            guard let gaps = pattern.gaps(in: english) else { continue }
            return pattern.filled { number, isForm in
                let text = gaps[number] ?? ""
                return isForm ? found(text, depth: depth + 1) : Phrase(verbatim: text)
            }
        }
        return otherwise
    }

    private static let patterns = ParticularForm.allCases.map(FormPattern.init)
}

extension ParticularForm {
    /// As catalogs have it.
    package var key: String { FormPattern(self).filled { _, _ in Phrase(verbatim: "") }.key }
}

/// A form taken apart: words, and the gaps in them.
private struct FormPattern: Sendable {
    private enum Piece {
        case words(String)
        /// `isForm`: what stands there is a form itself.
        case gap(Int, isForm: Bool)
    }

    private let pieces: [Piece]

    init(_ form: ParticularForm) {
        var pieces: [Piece] = []
        var rest = form.rawValue[...]
        while let mark = rest.firstMatch(of: /[{<](\d)[}>]/) {
            if mark.range.lowerBound > rest.startIndex {
                pieces.append(.words(String(rest[..<mark.range.lowerBound])))
            }
            pieces.append(.gap(Int(mark.1) ?? 0, isForm: mark.0.hasPrefix("<")))
            rest = rest[mark.range.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    /// What stands in the gaps, by their numbers, when the whole text has this form; each holds as little as it can.
    func gaps(in text: String) -> [Int: String]? {
        var gaps: [Int: String] = [:]
        var rest = text[...]
        var open: Int?
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .gap(let number, _): open = number
            case .words(let words):
                guard let found = place(of: words, in: rest, isFirst: open == nil, isLast: index == pieces.count - 1)
                else { return nil }
                if let number = open { gaps[number] = String(rest[..<found.lowerBound]) }
                open = nil
                rest = rest[found.upperBound...]
            }
        }
        if let open { gaps[open] = String(rest) } else if !rest.isEmpty { return nil }
        return gaps.values.contains("") ? nil : gaps
    }

    private func place(of words: String, in rest: Substring, isFirst: Bool, isLast: Bool) -> Range<String.Index>? {
        if isFirst {
            return rest.hasPrefix(words) ? rest.startIndex..<rest.index(rest.startIndex, offsetBy: words.count) : nil
        }
        guard isLast else { return rest.firstRange(of: words) }
        return rest.hasSuffix(words) ? rest.index(rest.endIndex, offsetBy: -words.count)..<rest.endIndex : nil
    }

    /// The form with its gaps filled.
    func filled(_ filling: (_ number: Int, _ isForm: Bool) -> Phrase) -> Phrase {
        Phrase(
            pieces: pieces.map { piece in
                switch piece {
                case .words(let words): .words(words)
                case .gap(let number, let isForm): .phrase(filling(number, isForm))
                }
            })
    }
}
