import Model

/// The address book of an office that has not imported any contacts yet.
struct NoContacts: ContactDirectory, SharedContactDirectory {
    func contacts(identifiedBy identifiers: [Identifier]) -> [Contact] { [] }
    func contacts(named keys: [NameKey]) -> [Contact] { [] }
    func contacts(near postCodes: [String], named keys: [NameKey], limit: Int) -> [Contact] { [] }
    func contact(numbered number: String) -> Contact? { nil }
    func contacts(ofDocumentNumbered number: String) -> [Contact] { [] }
    func segments(of contact: Contact) -> [String] { [] }
}
