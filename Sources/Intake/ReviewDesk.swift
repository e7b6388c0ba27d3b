package import Model
import Matching
package import Recording
package import Settings

/// Where waiting documents are settled with the rules and contacts of today: for the commands and the service alike.
package struct ReviewDesk: Sendable {
    private let ledger: SQLiteLedger
    private let matcher: Matcher
    private let folders: FolderPaths

    /// What trying a waiting document again came to.
    package enum Retrial: Sendable {
        case recorded(Assignment)
        case waits(ReviewReason)
        /// By the rule of this name.
        case ignored(rule: String)
    }

    /// - Throws: `RuleFailure`, in words.
    package init(_ configuration: Configuration, ledger: SQLiteLedger) throws {
        self.init(
            ledger: ledger, matcher: try Composition.makeMatcher(configuration, ledger: ledger),
            folders: FolderPaths(paths: configuration.folders.map(\.path)))
    }

    init(ledger: SQLiteLedger, matcher: Matcher, folders: FolderPaths) {
        self.ledger = ledger
        self.matcher = matcher
        self.folders = folders
    }

    /// What giving the waiting document to this contact could teach. `type`: what a person says that it is, which also
    /// tells whose of its numbers are the contact's.
    package func lessons(
        from item: ReviewItem, for contact: Contact, type: DocumentType? = nil
    ) throws -> [Lesson] {
        let pages = try ledger.reading(ofReview: item.number)?.pages ?? []
        var facts = item.facts
        if let type { facts.take(type) }
        return try matcher.lessons(from: facts, pages: pages, for: contact)
    }

    /// What moving the entry's document to this contact could teach.
    package func lessons(from details: EntryDetails, for contact: Contact) throws -> [Lesson] {
        guard let decision = details.decision else { return [] }
        let taught = try ledger.lessons(fromDocumentOf: details.entry.number).map(\.lesson)
        return try matcher.lessons(
            from: decision.facts, pages: details.reading?.pages ?? [], for: contact,
            mistaken: taught.filter { $0.contactNumber == details.entry.contactNumber })
    }

    /// What the document would be decided to be today; from what was read, without reading it again.
    package func decision(on item: ReviewItem) throws -> Decision? {
        guard let reading = try ledger.reading(ofReview: item.number) else { return nil }
        let path = item.document.originalPath
        let owner = try ledger.owner(of: item.document.digest)
        return try matcher.decide(
            reading, from: DocumentOrigin(folder: folders.folder(of: path), path: path, owner: owner))
    }

    /// The entries that were recorded for a contact because of what is forgotten now: today their documents would not be
    /// recorded for it.
    package func recorded(because forgotten: [LearntLesson]) throws -> [Int64] {
        guard let first = forgotten.min(by: { $0.learntAt < $1.learntAt }) else { return [] }
        let contact = first.lesson.contactNumber
        return try ledger.recordedByItself(for: contact, since: first.learntAt).filter { document in
            let path = document.originalPath
            let origin = DocumentOrigin(folder: folders.folder(of: path), path: path, owner: document.userID)
            return try matcher.decide(document.reading, from: origin).outcome != .record(contactNumber: contact)
        }.compactMap(\.entryNumber)
    }

    /// Decides anew on a waiting document, and records it where that finds its contact.
    package func retry(_ item: ReviewItem, by user: String, at moment: Moment) throws -> Retrial {
        guard let decision = try decision(on: item) else { return .waits(item.reason) }
        if let done = try ledger.reconsider(review: item.number, decision, by: user, at: moment) {
            return .recorded(done)
        }
        if case .review(let reason) = decision.outcome { return .waits(reason) }
        if case .ignore = decision.outcome { return .ignored(rule: decision.rule ?? "") }
        return .waits(item.reason)
    }

    /// The documents among the first `limit` that wait whose contact is known today.
    package func matching(limit: Int = 2_000) throws -> [(item: ReviewItem, contactNumber: String)] {
        try ledger.reviewItems(limit: limit).compactMap { item in
            guard case .record(let number)? = try decision(on: item)?.outcome else { return nil }
            return (item, number)
        }
    }
}
