package import Model

/// What became of bytes that were dropped before: recorded, or in review.
package struct HandledBefore: Equatable, Sendable {
    /// When they came, and where they were dropped.
    package var takenAt: Moment
    package var originalPath: String
    /// The entry that records them, or that their print is counted on.
    package var entryNumber: Int64?
    package var recordedAt: Moment?
    package var isCanceled = false
    /// The item with which they wait, or were dismissed.
    package var reviewNumber: Int64?
    package var resolution: ReviewResolution?

    /// `it was recorded before as entry 12, on 2026-01-31`
    package var phrase: Phrase {
        func day(_ moment: Moment) -> String { LocalTime(moment)?.date.description ?? moment.description }
        if let entryNumber {
            let recorded = day(recordedAt ?? takenAt)
            return isCanceled
                ? "it was recorded before as entry \(entryNumber), canceled since, on \(recorded)"
                : "it was recorded before as entry \(entryNumber), on \(recorded)"
        }
        let item: Phrase = reviewNumber.map { "review item \($0)" } ?? "a review item"
        guard let resolution else { return "it waits as \(item) since \(day(takenAt))" }
        let way = Phrase(word: resolution.way.rawValue)
        let settled: Phrase = "it came on \(day(takenAt)) as \(item), \(way) on \(day(resolution.at))"
        return resolution.reason.map { "\(settled): \($0)" } ?? settled
    }

    /// The same in English.
    package var words: String { phrase.description }
}

extension HandledBefore: Encodable {
    private enum CodingKeys: String, CodingKey {
        case takenAt = "taken_at", originalPath = "original_path", entryNumber = "entry_no",
            reviewNumber = "review_no"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(takenAt, forKey: .takenAt)
        try container.encode(originalPath, forKey: .originalPath)
        try container.encode(entryNumber, forKey: .entryNumber)
        try container.encode(reviewNumber, forKey: .reviewNumber)
    }
}
