// Regular expressions of administrators, run on the text of strangers within limits of time, depth and memory.

/// Why a pattern could not be compiled, or gave no answer on a text. Neither is a "no match".
package enum PatternFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The pattern is not a regular expression of PCRE2; `offset` counts bytes from its start.
    case invalid(reason: String, offset: Int)
    /// The pattern has more bytes than `PatternLimits.patternBytes`.
    case patternTooLong(bytes: Int)
    /// The text has more bytes than `PatternLimits.textBytes`.
    case textTooLong(bytes: Int)
    /// The pattern backtracks without end on this text.
    case limitExceeded(pattern: String)
    /// All patterns tried on a document together took longer than `PatternTime` allows.
    case timeExceeded
    /// PCRE2 gave up for another reason.
    case failed(pattern: String, reason: String)

    package var description: String {
        switch self {
        case .invalid(let reason, let offset): "not a regular expression: \(reason) at character \(offset + 1)"
        case .patternTooLong(let bytes):
            "the regular expression has \(bytes) bytes; at most \(PatternLimits.patternBytes) are allowed"
        case .textTooLong(let bytes):
            "the text has \(bytes) bytes; regular expressions run on at most \(PatternLimits.textBytes)"
        case .limitExceeded(let pattern):
            "the regular expression '\(pattern)' needs too many steps on this text; make it more definite, "
                + "for example by replacing nested repetitions"
        case .timeExceeded:
            "the expressions and labels of all rules together need too much time on this text; give the rules "
                + "conditions that few documents meet, such as a folder, a kind or a word of the text"
        case .failed(let pattern, let reason): "the regular expression '\(pattern)' failed: \(reason)"
        }
    }
}

/// What a pattern may cost. A match that would cost more ends in `PatternFailure.limitExceeded`, or `timeExceeded`.
package enum PatternLimits {
    package static let patternBytes = 4_096
    /// Far above the text of the longest document that a reader hands over.
    package static let textBytes = 8 << 20
    /// Brackets within brackets.
    static let nesting: UInt32 = 64
    /// Steps from one place in the text where a match may start.
    static let steps: UInt32 = 20_000
    static let depth: UInt32 = 5_000
    static let heapKibibytes: UInt32 = 4_096
    /// So many places to start from are tried between two looks at the clock.
    static let window = 2_048
    static let time: Duration = .milliseconds(100)
    /// For all patterns that are tried on one document.
    package static let together: Duration = .seconds(2)
}
