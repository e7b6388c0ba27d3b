import Model
import Recording

// Why something is as it is, for people: the word of the code, and its particulars.

extension ReviewReason {
    var phrase: Phrase { Phrase(reason: code.rawValue, detail) }
}

extension ProblemReason {
    var phrase: Phrase { Phrase(reason: code.rawValue, detail) }
}

extension ReviewResolution {
    /// `assigned by els at 2026-01-31 09:15:30 as entry 12`
    var phrase: Phrase {
        let settled: Phrase =
            switch way {
            case .assigned: "assigned by \(user) at \(at.local)"
            case .dismissed: "dismissed by \(user) at \(at.local)"
            case .matched: "matched by \(user) at \(at.local)"
            }
        let entry: Phrase = entryNumber.map { "\(settled) as entry \($0)" } ?? settled
        return reason.map { "\(entry): \($0)" } ?? entry
    }
}

extension Phrase {
    /// `contact-unsure: name alone fit C00042`
    fileprivate init(reason code: String, _ detail: String?) {
        let word = Phrase(word: code)
        self = detail.map { "\(word): \(Words.particulars($0))" } ?? word
    }
}

extension Intake {
    /// Why it ended so, for people.
    var reasonPhrase: Phrase? {
        switch outcome {
        case .recorded: nil
        case .review(_, let reason): reason.phrase
        case .duplicate(let kind, _): Phrase(word: kind.rawValue)
        case .problem(let reason): reason.phrase
        case .ignored(let rule): "rule '\(rule)'"
        }
    }
}
