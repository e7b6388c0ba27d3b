/// A pattern as in a shell, for names of files and parties: `*` is any text, `?` any one character; with `sets` also
/// `[a-z]` or `[!a-z]` one character of a set, for names of files. Case and accents do not count. Its cost grows with
/// the length of the pattern times that of the text at most.
package struct Glob: Hashable, Sendable {
    package let source: String
    private let bytes: [UInt8]
    private let sets: Bool
    /// What follows the only star, which stands in front: `*.tmp`. By far the most common form of names to ignore.
    private let ending: [UInt8]?

    package init(_ source: String, sets: Bool = false) {
        self.source = source
        self.sets = sets
        bytes = LetterFolding.fold(source.trimmed)
        let rest = bytes.dropFirst()
        let isEnding =
            bytes.first == Glob.any && !rest.contains { $0 == Glob.any || $0 == Glob.one || $0 == Glob.set }
        ending = isEnding ? Array(rest) : nil
    }

    /// The longest piece without wildcards, where it has at least three bytes: it stands in all that matches.
    package var requiredText: [UInt8]? {
        guard !sets else { return nil }
        let pieces = bytes.split { $0 == Glob.any || $0 == Glob.one }
        guard let longest = pieces.max(by: { $0.count < $1.count }), longest.count >= 3 else { return nil }
        // Only ASCII is compared without regard to case by who searches for it.
        return longest.allSatisfy { $0 < 128 } ? Array(longest) : nil
    }

    /// True when all that `other` matches is matched by this one too; told of what can be told for sure. Of patterns
    /// without sets.
    package func covers(_ other: Glob) -> Bool {
        // What stands for more than itself is only covered by what stands for as much.
        matches(other.bytes) { place, text, index in
            let (own, byte) = (bytes[place], text[index])
            guard own == byte ? byte != Glob.any : own == Glob.one && byte != Glob.any else { return nil }
            return (place + 1, own == Glob.one ? Glob.afterCharacter(in: text, at: index) : index + 1)
        }
    }

    /// What all that matches begins with, at most three bytes.
    package var beginning: [UInt8] {
        Array(bytes.prefix { $0 != Glob.any && $0 != Glob.one && !(sets && $0 == Glob.set) }.prefix(3))
    }

    /// `text`: folded by `LetterFolding`.
    package func matches(folded text: [UInt8]) -> Bool {
        if let ending {
            return text.count >= ending.count && text[(text.count - ending.count)...].elementsEqual(ending)
        }
        return matches(text, step: step)
    }

    /// `step` takes one character of the text by one item of the pattern: where both go on, or nil.
    private func matches(
        _ text: [UInt8], step: (_ place: Int, _ text: [UInt8], _ index: Int) -> (place: Int, index: Int)?
    ) -> Bool {
        var (place, index) = (0, 0)
        // Where to go on when what follows the last `*` does not fit: one byte further.
        var star: (place: Int, index: Int)?
        while index < text.count {
            if place < bytes.count, bytes[place] == Glob.any {
                star = (place, index)
                place += 1
            } else if place < bytes.count, let next = step(place, text, index) {
                (place, index) = next
            } else if let last = star {
                star = (last.place, last.index + 1)
                (place, index) = (last.place + 1, last.index + 1)
            } else {
                return false
            }
        }
        return bytes[place...].allSatisfy { $0 == Glob.any }
    }

    private func step(_ place: Int, _ text: [UInt8], _ index: Int) -> (place: Int, index: Int)? {
        if bytes[place] == Glob.one { return (place + 1, Glob.afterCharacter(in: text, at: index)) }
        if sets, bytes[place] == Glob.set, let (isIn, end) = set(from: place, text[index]) {
            return isIn ? (end, Glob.afterCharacter(in: text, at: index)) : nil
        }
        return bytes[place] == text[index] ? (place + 1, index + 1) : nil
    }

    /// Whether the byte is in the set that opens at `start`, and where the pattern goes on; nil when it never closes.
    private func set(from start: Int, _ byte: UInt8) -> (Bool, Int)? {
        var index = start + 1
        let isNegated = index < bytes.count && bytes[index] == UInt8(ascii: "!")
        if isNegated { index += 1 }
        let first = index
        var isIn = false
        while index < bytes.count {
            if bytes[index] == Glob.setEnd, index > first { return (isIn != isNegated, index + 1) }
            if index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "-"), bytes[index + 2] != Glob.setEnd {
                isIn = isIn || (bytes[index] <= byte && byte <= bytes[index + 2])
                index += 3
            } else {
                isIn = isIn || bytes[index] == byte
                index += 1
            }
        }
        return nil
    }

    /// Behind all bytes of the character at `index`.
    private static func afterCharacter(in text: [UInt8], at index: Int) -> Int {
        var next = index + 1
        while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    private static let any = UInt8(ascii: "*")
    private static let one = UInt8(ascii: "?")
    private static let set = UInt8(ascii: "[")
    private static let setEnd = UInt8(ascii: "]")
}
