/// One thing that happened to an entry, from its recording on.
package struct EntryEvent: Equatable, Sendable {
    package enum What: String, Sendable {
        case recorded, imported, changed, canceled, uncanceled, reassigned, reprinted, commented
        /// The same bytes came again.
        case duplicate
        /// Its document taught by what to know the contact.
        case learnt
    }

    package var at: Moment
    package var user: String?
    package var what: What
    package var field: EntryField?
    /// Values as they were entered; those of a choice are words.
    package var before: Phrase?
    package var after: Phrase?
    package var reason: Phrase?

    package init(at moment: Moment, user: String?, _ what: What) {
        at = moment
        self.user = user
        self.what = what
    }
}

extension EntryEvent: Encodable {
    private enum CodingKeys: String, CodingKey { case at, user, what, field, before, after, reason }

    package func encode(to encoder: any Encoder) throws {
        // What is absent is null.
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(at, forKey: .at)
        try container.encode(user, forKey: .user)
        try container.encode(what.rawValue, forKey: .what)
        try container.encode(field?.rawValue, forKey: .field)
        try container.encode(before?.description, forKey: .before)
        try container.encode(after?.description, forKey: .after)
        try container.encode(reason?.description, forKey: .reason)
    }
}
