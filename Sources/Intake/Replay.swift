import Matching
package import Model
package import Recording
package import Settings

/// What other rules would have decided of stored documents: from what was read then, with the contacts of today.
/// Changes nothing.
package struct Replay: Sendable {
    private let ledger: SQLiteLedger
    private let matcher: Matcher
    private let folders: FolderPaths
    private let descriptions: DecidedDescription

    /// How a decision differs.
    package enum Change: String, Sendable, CaseIterable {
        case same
        /// Recorded for another contact.
        case moved
        /// Recorded, and was not.
        case recorded
        /// To a person, and was not.
        case review
        /// Ignored, and was not.
        case ignored
        /// The same contact or the same question, but other particulars: the template, the kind, a further entry.
        case details
    }

    package struct Line: Sendable {
        package let document: DecidedDocument
        package let decision: Decision
        package let change: Change
        /// What differs, where contact and outcome do not.
        package let details: [String]
    }

    /// - Throws: `RuleFailure`, in words.
    package init(_ configuration: Configuration, ledger: SQLiteLedger) throws {
        self.ledger = ledger
        descriptions = try DecidedDescription(configuration, ledger)
        matcher = try Composition.makeMatcher(configuration, ledger: ledger)
        folders = FolderPaths(paths: configuration.folders.map(\.path))
    }

    /// Hands over each document taken in since `moment`, in order.
    package func run(since moment: Moment, _ hand: (Line) throws -> Void) throws {
        var last: Int64 = 0
        while true {
            let page = try ledger.decidedDocuments(since: moment, after: last)
            for document in page { try hand(try line(document)) }
            guard let end = page.last else { return }
            last = end.number
        }
    }

    private func line(_ document: DecidedDocument) throws -> Line {
        let origin = DocumentOrigin(
            folder: folders.folder(of: document.originalPath), path: document.originalPath, owner: document.userID)
        let decision = try matcher.decide(document.reading, from: origin)
        let details = try details(document.decision, decision)
        let change = Replay.change(document.decision, decision, details)
        let isTold = change == .details || change == .moved
        return Line(document: document, decision: decision, change: change, details: isTold ? details : [])
    }

    private static func change(_ before: Decision, _ after: Decision, _ details: [String]) -> Change {
        switch (before.outcome, after.outcome) {
        case (.record(let one), .record(let other)) where one != other: .moved
        case (.record, .record), (.review, .review), (.ignore, .ignore): details.isEmpty ? .same : .details
        case (_, .record): .recorded
        case (_, .review): .review
        case (_, .ignore): .ignored
        }
    }

    /// Which rule or reason it was counts only where it makes a difference.
    private func details(_ before: Decision, _ after: Decision) throws -> [String] {
        var words: [String] = []
        func compare(_ name: String, _ one: String?, _ other: String?) {
            if one != other { words.append("\(name) \(one ?? "none") → \(other ?? "none")") }
        }
        if case .review(let one) = before.outcome, case .review(let other) = after.outcome {
            compare("reason", one.code.rawValue, other.code.rawValue)
        } else {
            compare("template", before.templateCode, after.templateCode)
        }
        compare("kind", before.facts.kind?.rawValue, after.facts.kind?.rawValue)
        compare("direction", before.facts.direction?.rawValue, after.facts.direction?.rawValue)
        compare("number", before.facts.number, after.facts.number)
        compare("date", before.facts.date?.description, after.facts.date?.description)
        compare("total", before.facts.total?.description, after.facts.total?.description)
        compare("also", Replay.also(before), Replay.also(after))
        let (one, other) = (before.particulars, after.particulars)
        compare("campaign", one?.campaign, other?.campaign)
        compare("segment", one?.segment, other?.segment)
        compare("salesperson", one?.salesperson, other?.salesperson)
        compare("opportunity", one?.opportunity, other?.opportunity)
        if let described = try descriptions.text(of: before), let anew = try descriptions.text(of: after) {
            // Where both are worded as the template says, it was told already.
            if one?.description != other?.description || words.isEmpty {
                compare("description", "'\(described)'", "'\(anew)'")
            }
        }
        return words
    }

    private static func also(_ decision: Decision) -> String? {
        decision.also.isEmpty ? nil : decision.also.map(\.contactNumber).joined(separator: ", ")
    }
}
