/// As the ledger keeps a phrase for readers of any language: a list of the English words with their gaps and what stands
/// in them, `["rule '{1}' sets template {2}","invoices","S_INVOICE"]`; a phrase in a gap is such a list itself. Text that
/// is no words of ours is a plain string, and so are steps of decisions from before phrases were kept.
extension Phrase: Codable {
    package func encode(to encoder: any Encoder) throws {
        if pieces.count == 1, case .text(let text) = pieces[0] {
            var place = encoder.singleValueContainer()
            return try place.encode(text)
        }
        var list = encoder.unkeyedContainer()
        try list.encode(key)
        for piece in pieces {
            switch piece {
            case .words: break
            case .text(let text): try list.encode(text)
            case .phrase(let phrase): try list.encode(phrase)
            }
        }
    }

    package init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(verbatim: text)
            return
        }
        var list = try decoder.unkeyedContainer()
        let key = try list.decode(String.self)
        var gaps: [Phrase] = []
        while !list.isAtEnd { gaps.append(try list.decode(Phrase.self)) }
        self.init(key: key, gaps: gaps)
    }

    /// `key`: words with the gaps `{1}`, `{2}` in this order. Another brace is a brace.
    private init(key: String, gaps: [Phrase]) {
        var pieces: [Piece] = []
        var rest = key[...]
        for (index, gap) in gaps.enumerated() {
            guard let place = rest.firstRange(of: "{\(index + 1)}") else { break }
            if place.lowerBound > rest.startIndex { pieces.append(.words(String(rest[..<place.lowerBound]))) }
            pieces.append(.phrase(gap))
            rest = rest[place.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.init(pieces: pieces)
    }
}
