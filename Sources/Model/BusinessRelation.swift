/// What a contact is to us (Business Central: Contact Business Relation).
package enum BusinessRelation: String, Codable, Sendable, CaseIterable {
    case customer, vendor, bankAccount = "bank_account", employee
    /// It has none.
    case noRelation = "none"
    case other
    /// Several, which are not told apart.
    case multiple
}

extension BusinessRelation {
    /// For people.
    package var name: Phrase {
        switch self {
        case .customer: "customer"
        case .vendor: "vendor"
        case .bankAccount: "bank account"
        case .employee: "employee"
        case .noRelation: "none"
        case .other: "other"
        case .multiple: "multiple"
        }
    }
}
