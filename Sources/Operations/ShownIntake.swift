import Model
package import Recording

/// A file that was taken in, as commands print it.
package struct ShownIntake: Encodable {
    private let intake: Intake

    package init(_ intake: Intake) { self.intake = intake }

    private enum CodingKeys: String, CodingKey {
        case takenAt = "taken_at", originalPath = "original_path", digest = "sha256", size, userID = "user_id", outcome,
            reason, entryNumber = "entry_no", reviewNumber = "review_no", filing, filedTo = "filed_to"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(intake.takenAt, forKey: .takenAt)
        try container.encode(intake.originalPath, forKey: .originalPath)
        try container.encode(intake.digest, forKey: .digest)
        try container.encode(intake.key.size, forKey: .size)
        try container.encode(intake.userID, forKey: .userID)
        try container.encode(intake.outcome.word, forKey: .outcome)
        try container.encode(intake.reason, forKey: .reason)
        try container.encode(intake.entryNumber, forKey: .entryNumber)
        try container.encode(intake.reviewNumber, forKey: .reviewNumber)
        try container.encode(intake.filingWord, forKey: .filing)
        try container.encode(intake.filedTo, forKey: .filedTo)
    }
}

extension Intake {
    package var reason: String? {
        switch outcome {
        case .recorded: nil
        case .review(_, let reason): reason.words
        case .duplicate(let kind, _): kind.rawValue
        case .problem(let reason): reason.words
        case .ignored(let rule): "rule '\(rule)'"
        }
    }

    package var entryNumber: Int64? {
        switch outcome {
        case .recorded(let number): number
        case .duplicate(_, let number): number
        case .review, .problem, .ignored: nil
        }
    }

    package var reviewNumber: Int64? {
        if case .review(let number, _) = outcome { number } else { nil }
    }

    package var filingWord: String? { filing?.word }
    package var filedTo: String? { filing?.place }
}

extension Intake.Filing {
    package var word: String {
        switch self {
        case .moved: "moved"
        case .deleted: "deleted"
        case .kept: "kept"
        case .vanished: "vanished"
        }
    }

    /// Where the file went, for people.
    package var place: String? { if case .moved(let place) = self { place.shown } else { nil } }
}
