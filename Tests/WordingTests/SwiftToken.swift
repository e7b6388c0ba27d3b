/// A piece of Swift source, brackets with what stands in them: as much of the language as it takes to find phrases.
indirect enum SwiftToken {
    case word(String)
    /// An operator, a comma or a colon.
    case symbol(String)
    case literal([LiteralPiece])
    /// `(…)`, `[…]` or `{…}`, by the opening bracket.
    case group(Character, [SwiftPlace])

    enum LiteralPiece {
        case text(String)
        case gap([SwiftPlace])
    }
}

/// A token with its place.
struct SwiftPlace {
    let token: SwiftToken
    /// Counted from 1.
    let line: Int
    /// True for the first token of its line.
    let startsLine: Bool
    /// True where no blank stands before it.
    let isJoined: Bool

    var word: String? { if case .word(let word) = token { word } else { nil } }
    var symbol: String? { if case .symbol(let symbol) = token { symbol } else { nil } }

    func group(_ bracket: Character) -> [SwiftPlace]? {
        if case .group(bracket, let content) = token { content } else { nil }
    }
}
