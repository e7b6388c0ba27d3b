import Model

/// An address book in memory, for tests alone.
struct MemoryDirectory: ContactDirectory, SharedContactDirectory {
    var contacts: [Contact] = []
    var logged: [String: [String]] = [:]
    /// The numbers of the members, by segment.
    var segments: [String: [String]] = [:]
    /// Told each time that segments are asked for.
    var whenAskedForSegments: @Sendable () -> Void = {}

    func contacts(identifiedBy identifiers: [Identifier]) -> [Contact] {
        let asked = Set(identifiers.flatMap(\.equivalents))
        return contacts.filter { contact in
            contact.identifiers.contains { asked.contains($0) || $0.equivalents.contains(where: asked.contains) }
        }
    }

    func contacts(named keys: [NameKey]) -> [Contact] {
        let asked = Set(keys)
        return contacts.filter { contact in
            (contact.names + contact.learntNames.map(\.name)).contains { asked.contains(NameKey($0)) }
        }
    }

    func contacts(near postCodes: [String], named keys: [NameKey], limit: Int) -> [Contact] {
        Array(
            contacts.filter { contact in
                ([contact.address] + contact.otherAddresses.map(\.address)).contains {
                    $0.postCode.map { postCodes.contains(PostCode.normalForm($0)) } ?? false
                }
            }.prefix(limit))
    }

    func contact(numbered number: String) -> Contact? {
        contacts.first { $0.number == number } ?? contacts.first { $0.formerNumbers.contains(number) }
    }

    func segments(of contact: Contact) -> [String] {
        whenAskedForSegments()
        return segments.filter { $0.value.contains(contact.number) || $0.value.contains(contact.companyNumber ?? "") }
            .map(\.key)
    }

    func contacts(ofDocumentNumbered number: String) -> [Contact] {
        logged[number, default: []].compactMap { contact(numbered: $0) }
    }
}
