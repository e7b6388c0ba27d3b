package import Model

/// A person taken out of the ledger on request (GDPR, article 17), or what that would take.
package struct Erasure: Equatable, Sendable {
    /// Stands in the place of the person's number; nil in a preview.
    package var neutralNumber: String?
    /// They stay, without name and text: figures are as before.
    package var entries = 0
    package var comments = 0
    /// Drafts of interactions with nobody else; their attachments are among the documents.
    package var drafts = 0
    package var documents: [DocumentDigest] = []
    /// Documents that stay, by one of the entries that record them: asked for, or another contact's too.
    package var kept: [Int64] = []
    /// Entries of others with comments, subjects, descriptions or reasons that name the person; these texts go.
    package var mentioning: [Int64] = []
    /// Entries of others of which the documents name the person; they stay.
    package var documentsNaming: [Int64] = []
    /// Files that only people can delete: those that were filed away, and what could not be deleted in the store.
    package var files: [String] = []

    package init() {}

    static func neutralNumber(_ number: Int64) -> String { "ERASED-\(number)" }
}

/// What the ledger remembers of an erasure.
package struct PastErasure: Equatable, Sendable {
    package var neutralNumber: String
    package var at: Moment
    package var user: String
    package var reason: String
    package var entries: Int
    package var documents: Int
    package var kept: Int
}
