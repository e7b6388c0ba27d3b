import Model

/// A pattern as in a shell, for names of files and parties: `*` is any text, `?` any one character. Case and accents do
/// not count. Its cost grows with the length of the pattern times that of the text at most.
package struct Glob: Hashable, Sendable {
    package let source: String
    private let bytes: [UInt8]

    package init(_ source: String) {
        self.source = source
        bytes = LetterFolding.fold(source.trimmed)
    }

    /// The longest piece without wildcards, where it has at least three bytes: it stands in all that matches.
    package var requiredText: [UInt8]? {
        let pieces = bytes.split { $0 == Glob.any || $0 == Glob.one }
        guard let longest = pieces.max(by: { $0.count < $1.count }), longest.count >= RequiredText.least else {
            return nil
        }
        // Only ASCII is compared without regard to case by who searches for it.
        return longest.allSatisfy { $0 < 128 } ? Array(longest) : nil
    }

    /// True when all that `other` matches is matched by this one too; told of what can be told for sure.
    package func covers(_ other: Glob) -> Bool {
        // What stands for more than itself is only covered by what stands for as much.
        matches(other.bytes) { own, text in
            own == text ? text != Glob.any : own == Glob.one && text != Glob.any
        }
    }

    /// What all that matches begins with, at most three bytes.
    package var beginning: [UInt8] { Array(bytes.prefix { $0 != Glob.any && $0 != Glob.one }.prefix(3)) }

    /// `text`: folded by `LetterFolding`.
    package func matches(folded text: [UInt8]) -> Bool {
        matches(text) { own, byte in own == Glob.one || own == byte }
    }

    private func matches(_ text: [UInt8], isSame: (_ own: UInt8, _ byte: UInt8) -> Bool) -> Bool {
        var (place, index) = (0, 0)
        // Where the last `*` stood, and how far the text was taken by it.
        var star: (place: Int, index: Int)?
        while index < text.count {
            if place < bytes.count, bytes[place] == Glob.any {
                star = (place, index)
                place += 1
            } else if place < bytes.count, isSame(bytes[place], text[index]) {
                place += 1
                index += 1
            } else if let last = star {
                star = (last.place, last.index + 1)
                (place, index) = (last.place + 1, last.index + 1)
            } else {
                return false
            }
        }
        return bytes[place...].allSatisfy { $0 == Glob.any }
    }

    private static let any = UInt8(ascii: "*")
    private static let one = UInt8(ascii: "?")
}
