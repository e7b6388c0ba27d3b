import Model

/// All contacts that anything on the document speaks for, looked up in as few questions as can be.
struct Candidacies {
    private(set) var all: [Candidacy] = []
    let party: PrintedParty
    private let ourselves: Ourselves
    private let directory: any ContactDirectory
    private var known: Set<String> = []
    private var hasLookedNear = false

    init(of party: PrintedParty, ourselves: Ourselves, directory: any ContactDirectory) throws {
        self.party = party
        self.ourselves = ourselves
        self.directory = directory
        let identifiers = party.identifiers.prefix(Candidacies.mostIdentifiers).map(\.identifier)
        if !identifiers.isEmpty { add(try directory.contacts(identifiedBy: identifiers)) }
        for printed in party.identifiers.prefix(Candidacies.mostNumbers)
        where printed.identifier.scheme == .customerNo || printed.identifier.scheme == .accountNo {
            if let contact = try directory.contact(numbered: printed.identifier.value) { add([contact]) }
        }
        let keys = party.keys
        if !keys.isEmpty { add(try directory.contacts(named: Array(keys.prefix(Candidacies.mostKeys)))) }
    }

    /// Bounds on what a hostile document can ask of the directory.
    private static let mostIdentifiers = 200
    private static let mostNumbers = 8
    private static let mostKeys = 48
    private static let mostNear = 100

    /// The contacts whose name is nearly the printed one and whose address may be: asked for only when nothing better
    /// is found.
    mutating func lookNear() throws {
        guard !hasLookedNear else { return }
        hasLookedNear = true
        guard !party.address.postCodes.isEmpty, !party.keys.isEmpty else { return }
        let near = try directory.contacts(
            near: party.address.postCodes.sorted(), named: party.keys, limit: Candidacies.mostNear)
        let likely = near.filter { contact in
            let candidacy = Candidacy(contact, party: party)
            return candidacy.isNamed || candidacy.address == .full
        }
        add(likely)
    }

    /// The contacts of a document that was logged before.
    mutating func lookUp(documentNumbered number: String) throws -> [Candidacy] {
        let contacts = try directory.contacts(ofDocumentNumbered: number)
        add(contacts)
        let numbers = Set(contacts.map(\.number))
        return all.filter { numbers.contains($0.contact.number) }
    }

    private mutating func add(_ contacts: [Contact]) {
        for contact in contacts where !known.contains(contact.number) && !ourselves.isContact(contact) {
            known.insert(contact.number)
            all.append(Candidacy(contact, party: party))
        }
    }
}
