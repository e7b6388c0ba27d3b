package import Model

/// Two contacts that may be one.
package struct ContactLikeness: Equatable, Sendable {
    package var one: Contact
    package var other: Contact
    /// In words: "VAT BE0411111140", "name and post code".
    package var reasons: [String]
    /// What speaks for two: another address, another kind.
    package var against: [String]

    init(_ one: Contact, _ other: Contact, reasons: [String]) {
        self.one = one
        self.other = other
        self.reasons = reasons
        against = []
        if one.kind != other.kind { against.append("a company and a person") }
        let codes = [one, other].map { $0.address.postCode.map(PostCode.normalForm) }
        if let first = codes[0], let second = codes[1], first != second { against.append("another post code") }
        if Set(one.names.map { NameKey($0) }).isDisjoint(with: other.names.map { NameKey($0) }) {
            against.append("another name")
        }
    }
}
