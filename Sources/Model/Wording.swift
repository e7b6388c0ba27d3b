/// Puts phrases into the words of one language. What has no translation stays English.
package struct Wording: Sendable, Equatable {
    /// ISO 639-1.
    package let language: String
    /// By `Phrase.key`; both sides have the same gaps.
    private let translations: [String: String]

    package static let english = Wording(language: "en", translations: [:])

    package init(language: String, translations: [String: String]) {
        self.language = language
        self.translations = translations
    }

    package func text(_ phrase: Phrase) -> String {
        let form = translations.isEmpty ? nil : translations[phrase.key]
        guard let form else { return phrase.pieces.reduce(into: "") { $0 += text($1) } }
        let gaps = phrase.pieces.filter { if case .words = $0 { false } else { true } }
        return filled(form, gaps)
    }

    private func text(_ piece: Phrase.Piece) -> String {
        switch piece {
        case .words(let words), .text(let words): words
        case .phrase(let phrase): text(phrase)
        }
    }

    /// The form with each `{2}` replaced by the second gap, and each `{2:is|are}` by the word that fits its number; what
    /// stands in a gap is never looked at for gaps.
    private func filled(_ form: String, _ gaps: [Phrase.Piece]) -> String {
        var result = ""
        var rest = form[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let behind = rest[rest.index(after: open)...]
            guard let close = behind.firstIndex(of: "}"), let words = filled(gap: behind[..<close], gaps) else {
                result += "{"
                rest = behind
                continue
            }
            result += words
            rest = behind[behind.index(after: close)...]
        }
        return result + rest
    }

    private func filled(gap: Substring, _ gaps: [Phrase.Piece]) -> String? {
        let parts = gap.split(separator: ":", maxSplits: 1)
        guard let number = parts.first.flatMap({ Int($0) }), gaps.indices.contains(number - 1) else { return nil }
        let piece = gaps[number - 1]
        guard parts.count == 2 else { return text(piece) }
        let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false)
        return forms.count == 2 ? String(piece.isOne ? forms[0] : forms[1]) : nil
    }
}
