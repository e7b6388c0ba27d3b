/// Where contacts are looked up. Answers come from indexes: no call walks all contacts.
package protocol ContactDirectory {
    /// The contacts that carry any of these identifiers in normal form, or another form of the same registration.
    func contacts(identifiedBy identifiers: [Identifier]) throws -> [Contact]
    /// The contacts one of whose names has one of these keys.
    func contacts(named keys: [NameKey]) throws -> [Contact]
    /// Some contacts one of whose post codes (normal form: `PostCode.normalForm`) is one of these and whose name may be
    /// nearly one of `keys`; for slips of the pen, at most `limit`.
    func contacts(near postCodes: [String], named keys: [NameKey], limit: Int) throws -> [Contact]
    /// By its number, or by the number of one that was merged into it.
    func contact(numbered number: String) throws -> Contact?
    /// The contact of a document logged before: by document number and, where known, its kind.
    func contacts(ofDocumentNumbered number: String) throws -> [Contact]
    /// The numbers of the segments that hold the contact, or the company that it works for.
    func segments(of contact: Contact) throws -> [String]
}

/// A directory that many threads ask at a time.
package protocol SharedContactDirectory: Sendable {
    /// Look-ups that belong together: all see the contacts as they are at one moment, at little more than the price of
    /// one. The directory handed to `body` is not to be kept.
    func consult<Answer>(_ body: (any ContactDirectory) throws -> Answer) throws -> Answer
}

extension SharedContactDirectory where Self: ContactDirectory {
    package func consult<Answer>(_ body: (any ContactDirectory) throws -> Answer) throws -> Answer { try body(self) }
}
