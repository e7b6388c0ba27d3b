import Foundation

/// Says particulars, which are kept in English, in the office's language; what has no form stays as it is.
package struct Particulars: Sendable {
    let sentences: any Sentences

    /// Forms within forms; no particulars have more.
    private static let deepest = 8

    init(sentences: any Sentences) { self.sentences = sentences }

    /// In one of nl, fr and de, else in English.
    package init(language: String) { sentences = SentencesByLanguage.of(language) }

    package func words(_ english: String) -> String {
        sentences is EnglishSentences ? english : words(english, depth: 0)
    }

    private func words(_ english: String, depth: Int) -> String {
        guard depth < Particulars.deepest else { return english }
        for (form, pattern) in Particulars.patterns {
            guard let values = pattern.values(in: english) else { continue }
            return FormPattern(sentences.particular(form)).text { number, isForm in
                let value = values[number] ?? ""
                return isForm ? words(value, depth: depth + 1) : value
            }
        }
        return english
    }

    private static let patterns = ParticularForm.allCases.map { ($0, FormPattern($0.rawValue)) }
}

/// A form taken apart: text, and the gaps in it.
private struct FormPattern {
    private enum Piece {
        case text(String)
        /// `isForm`: what stands there is a form itself.
        case gap(Int, isForm: Bool)
    }

    private let pieces: [Piece]

    init(_ form: String) {
        var pieces: [Piece] = []
        var rest = form[...]
        while let mark = rest.firstMatch(of: /[{<](\d)[}>]/) {
            if mark.range.lowerBound > rest.startIndex {
                pieces.append(.text(String(rest[..<mark.range.lowerBound])))
            }
            pieces.append(.gap(Int(mark.1) ?? 0, isForm: mark.0.hasPrefix("<")))
            rest = rest[mark.range.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// What stands in the gaps, by their numbers, when the whole text has this form; each holds as little as it can.
    func values(in text: String) -> [Int: String]? {
        var values: [Int: String] = [:]
        var rest = text[...]
        var open: Int?
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .gap(let number, _): open = number
            case .text(let words):
                guard let found = place(of: words, in: rest, isFirst: open == nil, isLast: index == pieces.count - 1)
                else { return nil }
                if let number = open { values[number] = String(rest[..<found.lowerBound]) }
                open = nil
                rest = rest[found.upperBound...]
            }
        }
        if let open { values[open] = String(rest) } else if !rest.isEmpty { return nil }
        return values.values.contains("") ? nil : values
    }

    private func place(of words: String, in rest: Substring, isFirst: Bool, isLast: Bool) -> Range<String.Index>? {
        if isFirst { return rest.hasPrefix(words) ? rest.range(of: words, options: .anchored) : nil }
        return rest.range(of: words, options: isLast ? [.anchored, .backwards] : [])
    }

    /// The form with its gaps filled.
    func text(_ value: (Int, _ isForm: Bool) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let words): words
            case .gap(let number, let isForm): value(number, isForm)
            }
        }.joined()
    }
}
