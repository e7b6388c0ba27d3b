import Model

/// The other party as the document shows it: what its own block, the layout and the rules tell, without our marks.
struct PrintedParty: Sendable {
    /// In the order in which they stand.
    private(set) var names: [PrintedName] = []
    private(set) var identifiers: [PrintedIdentifier] = []
    var address = PrintedAddress()

    /// The names that may be the party's own.
    var partyNames: [PrintedName] { names.filter { $0.part == .party } }

    mutating func add(_ name: PrintedName) {
        guard !name.key.isEmpty, !names.contains(where: { $0.key == name.key && $0.forms == name.forms }) else {
            return
        }
        names.append(name)
    }

    /// The place with the higher standing stays where a number stands twice.
    mutating func add(_ identifier: PrintedIdentifier) {
        if let index = identifiers.firstIndex(where: { $0.identifier == identifier.identifier }) {
            if identifiers[index].standing < identifier.standing { identifiers[index] = identifier }
        } else {
            identifiers.append(identifier)
        }
    }

    /// All keys under which the party may be in the address book.
    var keys: [NameKey] {
        var seen: Set<NameKey> = []
        return names.map(\.key).filter { seen.insert($0).inserted }
    }
}
