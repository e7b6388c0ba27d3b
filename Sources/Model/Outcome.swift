/// What became of one dropped file: the spine of log, ledger, journal and folders. Exactly one for every file.
///
/// Four of them Dossier comes to by itself. `ignored` there is only where an administrator's rule says so.
package enum Outcome: Equatable, Sendable {
    case recorded(entryNumber: Int64)
    case review(reviewNumber: Int64, ReviewReason)
    case duplicate(DuplicateKind, of: Int64?)
    case problem(ProblemReason)
    /// Stored, and nothing recorded, as the rule of this name asks.
    case ignored(rule: String)

    /// The word of the contract: `recorded`, `review`, `duplicate`, `problem` or `ignored`.
    package var word: OutcomeWord {
        switch self {
        case .recorded: .recorded
        case .review: .review
        case .duplicate: .duplicate
        case .problem: .problem
        case .ignored: .ignored
        }
    }
}

package enum OutcomeWord: String, Codable, Sendable, CaseIterable {
    case recorded, review, duplicate, problem, ignored
}

/// The different things that people call a duplicate. A new version is none: it is recorded, and linked.
package enum DuplicateKind: String, Codable, Sendable, CaseIterable {
    /// The same bytes were dropped again.
    case sameBytes = "same-bytes"
    /// The same document was printed again: party, type and number are known, and the content says the same.
    case reprint
}

/// Why a document could not be handled at all.
package struct ProblemReason: Codable, Hashable, Sendable, Error {
    /// Stable words for scripts and translations.
    package enum Code: String, Codable, Sendable, CaseIterable {
        case empty
        case damaged
        case encrypted
        case unsupportedFormat = "unsupported-format"
        case tooLarge = "too-large"
        case notARegularFile = "not-a-regular-file"
        case limitExceeded = "limit-exceeded"
        case timedOut = "timed-out"
        case readerCrashed = "reader-crashed"
        case hostile
        case neverComplete = "never-complete"
        case unreadable
    }

    package var code: Code
    /// The particulars, in English: what, where, which limit.
    package var detail: String?

    package init(_ code: Code, detail: String? = nil) {
        self.code = code
        self.detail = detail
    }
}
