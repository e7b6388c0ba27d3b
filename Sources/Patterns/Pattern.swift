import Synchronization

/// A regular expression (PCRE2, with Unicode), compiled once and used by many.
///
/// Safe to share: uses of one pattern wait for each other, which costs less than memory for each of them. What a
/// match may cost is bounded by `PatternLimits`.
package final class Pattern: Sendable {
    package let source: String
    /// Words, in lower-case ASCII, one of which stands in every text that matches, whatever the case of the text; nil
    /// where the pattern does not tell.
    package let requiredTexts: [[UInt8]]?
    private let compiled: Mutex<CompiledPattern>

    package init(_ source: String) throws(PatternFailure) {
        self.source = source
        requiredTexts = RequiredText.of(source)
        compiled = Mutex(try CompiledPattern(source))
    }

    /// True when the pattern has a group called `name`: `(?<name>…)`.
    package func hasGroup(named name: String) -> Bool {
        compiled.withLock { $0.group(named: name) != nil }
    }

    /// True when the pattern matches anywhere in `text`.
    package func matches(_ text: String, within time: PatternTime = PatternTime()) throws(PatternFailure) -> Bool {
        try compiled.withLock { compiled throws(PatternFailure) in
            try compiled.firstMatch(in: text, pattern: source, within: time) != nil
        }
    }

    /// What the groups of these names took in each match, in order, at most `limit` of them.
    package func values(
        of names: [String], in text: String, limit: Int = 16, within time: PatternTime = PatternTime()
    ) throws(PatternFailure) -> [[PatternValue?]] {
        try compiled.withLock { compiled throws(PatternFailure) in
            let groups = names.map { compiled.group(named: $0) }
            var found: [[PatternValue?]] = []
            var start = 0
            let bytes = text.utf8
            while found.count < limit, start <= bytes.count,
                let match = try compiled.firstMatch(in: text, from: start, pattern: source, within: time),
                let whole = match.ranges[0]
            {
                found.append(groups.map { $0.flatMap { match.ranges[$0] }.map { PatternValue($0, of: bytes) } })
                // An empty match would be found again at the same place.
                start = whole.isEmpty ? bytes.afterCharacter(at: whole.upperBound) : whole.upperBound
            }
            return found
        }
    }

    /// The names of the pattern's groups: `(?<name>…)`.
    package var groupNames: [String] { compiled.withLock { $0.groupNames } }

    /// What the group `name` took in each match, in order, at most `limit` of them; the whole match when the pattern
    /// has no such group.
    package func values(
        of name: String, in text: String, limit: Int = 16, within time: PatternTime = PatternTime()
    ) throws(PatternFailure) -> [PatternValue] {
        try compiled.withLock { compiled throws(PatternFailure) in
            let group = compiled.group(named: name) ?? 0
            var values: [PatternValue] = []
            var start = 0
            let bytes = text.utf8
            while values.count < limit, start <= bytes.count,
                let match = try compiled.firstMatch(in: text, from: start, pattern: source, within: time)
            {
                if let range = match.ranges[group] { values.append(PatternValue(range, of: bytes)) }
                guard let whole = match.ranges[0] else { break }
                // An empty match would be found again at the same place.
                start = whole.isEmpty ? bytes.afterCharacter(at: whole.upperBound) : whole.upperBound
            }
            return values
        }
    }
}

/// What a group of a pattern took.
package struct PatternValue: Equatable, Sendable {
    package let text: String
    /// The line of the text it starts on, from 1.
    package let line: Int

    init(_ range: Range<Int>, of bytes: String.UTF8View) {
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let end = bytes.index(start, offsetBy: range.count)
        text = String(decoding: bytes[start..<end], as: UTF8.self)
        line = 1 + bytes[..<start].count { $0 == UInt8(ascii: "\n") }
    }
}

extension String.UTF8View {
    fileprivate func afterCharacter(at offset: Int) -> Int {
        var next = offset + 1
        while next < count, self[index(startIndex, offsetBy: next)] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}
