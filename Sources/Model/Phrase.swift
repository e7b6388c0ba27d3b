/// What people read, written in English where it is said, with gaps for what varies: `"entry \(number) is canceled"`.
/// A `Wording` says it in another language.
package struct Phrase: Sendable, ExpressibleByStringInterpolation {
    enum Piece: Sendable {
        case words(String)
        /// A name, a number, a code: the same in every language.
        case text(String)
        /// Put into words by itself, and then into its gap.
        case phrase(Phrase)

        /// True for the number one, and for one of something.
        var isOne: Bool {
            switch self {
            case .words: false
            case .text(let text): text == "1"
            case .phrase(let phrase): phrase.pieces.first?.isOne ?? false
            }
        }
    }

    private(set) var pieces: [Piece]

    package init(stringLiteral words: String) { pieces = [.words(words)] }
    package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

    /// Text that is no words of ours: nothing in it is translated.
    package init(verbatim text: String) { pieces = [.text(text)] }

    /// A word of ours that programs know too, such as an outcome or a kind of document: the word itself is the key.
    package init(word: String) { pieces = [.words(word)] }

    init(pieces: [Piece]) { self.pieces = pieces }

    /// One sentence, written in two parts: it is translated as a whole. Phrases that are translated each by itself
    /// stand in gaps.
    package static func + (one: Phrase, other: Phrase) -> Phrase { Phrase(pieces: one.pieces + other.pieces) }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(literalCapacity > 0 ? 2 * interpolationCount + 1 : interpolationCount)
        }

        package mutating func appendLiteral(_ words: String) {
            if !words.isEmpty { pieces.append(.words(words)) }
        }

        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            pieces.append(.text(value.description))
        }

        package mutating func appendInterpolation(_ error: any Error) { pieces.append(.text("\(error)")) }

        package mutating func appendInterpolation(_ phrase: Phrase) { pieces.append(.phrase(phrase)) }

        /// "1 entry" or "3 entries": both forms are put into words with the number before them.
        package mutating func appendInterpolation(_ count: Int, _ one: Phrase, _ many: Phrase) {
            var form = Phrase("\(count) ")
            form.pieces.append(contentsOf: (count == 1 ? one : many).pieces)
            pieces.append(.phrase(form))
        }
    }

    /// False where it begins with a name or a path, which stands as it is written.
    package var beginsWithWords: Bool {
        switch pieces.first {
        case .words: true
        case .phrase(let phrase): phrase.beginsWithWords
        case .text, nil: false
        }
    }

    /// The English words with numbered gaps, by which translations are found: "entry {1} is canceled".
    package var key: String {
        var (key, number) = ("", 0)
        for piece in pieces {
            if case .words(let words) = piece {
                key += words
            } else {
                number += 1
                key += "{" + String(number) + "}"
            }
        }
        return key
    }
}

extension Phrase: Hashable {
    /// Phrases that say the same are the same, however they were written.
    package static func == (one: Phrase, other: Phrase) -> Bool { one.description == other.description }

    package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Phrase: CustomStringConvertible {
    /// In English.
    package var description: String { Wording.english.text(self) }
}

extension Sequence<Phrase> {
    /// One behind the other, with `separator`, which has no letters, between them.
    package func joined(separator: String) -> Phrase {
        var joined: Phrase?
        for phrase in self {
            // Two by two, so that a language can have marks of its own: "{1} ; {2}".
            joined = joined.map { Phrase(pieces: [.phrase($0), .words(separator), .phrase(phrase)]) } ?? phrase
        }
        return joined ?? Phrase(verbatim: "")
    }
}
