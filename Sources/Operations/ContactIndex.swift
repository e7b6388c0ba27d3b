import Foundation
import Model
import Recording

/// The index of a contact's archive: what there is, for people, in the office's language.
struct ContactIndex {
    private let wording: Wording
    private var file: LineFile

    init(_ url: URL, wording: Wording) throws {
        self.wording = wording
        file = try LineFile(url)
    }

    mutating func say(_ phrase: Phrase) throws { try file.add(wording.text(phrase)) }

    /// What stands below it is another part.
    mutating func title(_ phrase: Phrase) throws {
        try file.add("")
        try say(phrase)
    }

    mutating func card(_ contact: Contact) throws {
        try file.add("\(contact.number)  \(contact.name)")
        let address = [contact.address.street, contact.address.postCode, contact.address.city, contact.address.country]
        try file.add(address.compactMap { $0 }.joined(separator: ", "))
        for identifier in contact.identifiers {
            try say("\(Phrase(word: identifier.scheme.rawValue)) \(identifier.value)")
        }
        for name in contact.aliases + contact.formerNames + contact.learntNames.map(\.name) { try file.add(name) }
    }

    mutating func add(_ membership: SegmentMembership) throws {
        try file.add("  \(membership.contactNumber)  \(membership.segmentNumber)  \(membership.description)")
    }

    mutating func add(_ entry: InteractionLogEntry) throws {
        let amount = entry.amount.map { "  \($0) \(entry.currency ?? "")" } ?? ""
        try file.add("")
        try file.add("\(entry.date) \(entry.time)  \(entry.description)\(amount)")
        if entry.canceled { try say("  canceled") }
    }

    /// How it was decided, what was said about it, and what people changed.
    mutating func add(_ decision: Decision?, _ comments: [EntryComment], _ changes: [EntryChange]) throws {
        for step in decision?.ladder ?? [] { try file.add("  " + wording.text(step)) }
        for comment in comments {
            try say("  \(when(comment.writtenAt)), \(comment.user): \(ContactIndex.indented(comment.text))")
        }
        for change in changes {
            try say(
                """
                  \(when(change.at)), \(change.user): \(change.field.phrase) was \
                \(change.field.words(change.before)), became \(change.field.words(change.after))
                """)
        }
    }

    mutating func add(_ item: ReviewItem) throws {
        try file.add("")
        try file.add("\(when(item.receivedAt))  \(item.document.originalPath)")
    }

    mutating func add(_ draft: InteractionDraft) throws {
        let words = [draft.interaction.description, draft.interaction.subject].compactMap { $0 }
        let name = [InteractionDraft.name(draft.number), when(draft.savedAt), draft.userID] + words
        try file.add("")
        try file.add(name.joined(separator: "  "))
        if let comment = draft.interaction.comment { try file.add("    " + ContactIndex.indented(comment)) }
    }

    mutating func close() throws { try file.close() }

    private func when(_ moment: Moment) -> String { LocalTime(moment)?.description ?? "" }

    /// Later lines stand to the right, so that none is taken for something else.
    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
    }
}
