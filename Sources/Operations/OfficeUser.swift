/// What somebody may do with the ledger.
package enum Permission: Int, Sendable, CaseIterable, Comparable {
    /// See contacts, entries, documents, decisions.
    case read
    /// Record, cancel, delete, settle, set up.
    case change

    package static func < (one: Permission, other: Permission) -> Bool { one.rawValue < other.rawValue }
}

/// Who asks for an operation: the name stands on what he or she changes.
package struct OfficeUser: Equatable, Sendable {
    package let name: String
    /// The most that the user may do; nil for nothing.
    package let permission: Permission?

    /// The groups of the operating system whose members may read, and may change.
    package static let readers = "dossier"
    package static let changers = "dossier-admin"

    package init(name: String, permission: Permission?) {
        self.name = name
        self.permission = permission
    }

    package func may(_ demanded: Permission) -> Bool { permission.map { $0 >= demanded } ?? false }

    /// Why the user may not do it.
    func refusal(of demanded: Permission) -> OperationFailure {
        permission == nil && demanded == .change ? .outsider(user: name) : .notAllowed(user: name, demanded)
    }
}
