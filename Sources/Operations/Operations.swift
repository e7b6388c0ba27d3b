// Operations is what people do with the ledger, one operation a method of `Office`: typed values in, typed outcome or a
// failure with a sentence out, each demanding the permission it needs. Programs put outcomes into words; nothing here
// prints, parses or asks.

package import Model
package import Recording
package import Settings

/// The office's ledger in the hands of one user. A command, and any other front, does everything through it.
package struct Office: Sendable {
    package let configuration: Configuration
    package let ledger: SQLiteLedger
    package let user: OfficeUser

    /// - Parameter readOnly: open the ledger so that nothing is made or changed in it, whatever the user may do.
    /// - Throws: `OperationFailure.notAllowed` when `readOnly` is false and the user may not change anything;
    ///   `LedgerFailure` when the store cannot be opened.
    package init(_ configuration: Configuration, user: OfficeUser, readOnly: Bool) throws {
        self.configuration = configuration
        self.user = user
        if !readOnly { try Office.demand(.change, of: user) }
        ledger = try SQLiteLedger(directory: configuration.storePath, readOnly: readOnly)
        if !readOnly { try ledger.install(configuration.taxonomy) }
    }

    var store: DocumentStore { DocumentStore(existing: configuration.storePath) }

    /// - Throws: `OperationFailure.notAllowed`.
    package func demand(_ permission: Permission) throws(OperationFailure) {
        try Office.demand(permission, of: user)
    }

    private static func demand(_ permission: Permission, of user: OfficeUser) throws(OperationFailure) {
        guard user.may(permission) else { throw user.refusal(of: permission) }
    }
}

/// Why an operation was not carried out, beside what the ledger itself refuses.
package enum OperationFailure: Error, Equatable {
    case notAllowed(user: String, Permission)
    /// Who may not even read wanted to change something.
    case outsider(user: String)
    /// A whole sentence without a full stop, saying why not and what to do.
    case refused(Phrase)

    package var phrase: Phrase {
        switch self {
        case .notAllowed(let user, .read):
            """
            user \(user) may not read the ledger; become a member of group \(OfficeUser.readers) \
            ('sudo adduser \(user) \(OfficeUser.readers)', then log in again)
            """
        case .notAllowed(let user, .change):
            """
            user \(user) may read, and change nothing; become a member of group \(OfficeUser.changers) \
            ('sudo adduser \(user) \(OfficeUser.changers)', then log in again), or run it as the owner of the store
            """
        case .outsider(let user):
            """
            user \(user) may neither read nor change the ledger; become a member of group \(OfficeUser.changers) \
            ('sudo adduser \(user) \(OfficeUser.changers)', then log in again), or run it as the owner of the store
            """
        case .refused(let phrase): phrase
        }
    }
}

extension OperationFailure: CustomStringConvertible {
    package var description: String { phrase.description }
}
