import Foundation
import GRDB
package import Model

// Contacts that are made or changed by hand. What is entered here counts as learnt: no import takes it away.

extension SQLiteLedger {
    /// Adds a contact.
    /// - Throws: `LedgerFailure.refused` when the number is taken.
    package func addContact(_ contact: Contact) throws(LedgerFailure) {
        try write { db in
            if let id = try ContactRows.id(of: contact.number, in: db), let other = try ContactRows.contact(id, in: db)
            {
                throw LedgerFailure.refused(
                    other.number == contact.number
                        ? "contact \(contact.number) is there already: \(other.name); change it with 'contacts edit'"
                        : "\(contact.number) was merged into \(other.number) \(other.name); choose another number")
            }
            try SQLiteLedger.check(contact, in: db)
            try ContactWriter.insert(contact, Data(), learnt: Learnt(contact), in: db)
            try ContactRevision.grow(in: db)
        }
    }

    /// Changes a contact by `body` and gives it as it is then. The number stays.
    package func changeContact(
        _ number: String, _ body: (inout Contact) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure) -> Contact {
        try write { db in
            guard let id = try ContactRows.id(of: number, in: db), let before = try ContactRows.contact(id, in: db)
            else { throw LedgerFailure.notFound("contact \(number)") }
            var after = before
            try body(&after)
            after.number = before.number
            try SQLiteLedger.check(after, in: db)
            try ContactWriter.replace(id, with: after, learntBesides: before, in: db)
            try ContactRevision.grow(in: db)
            // What is taken away is no lesson any more.
            let gone =
                before.aliases.filter { !after.aliases.contains($0) }
                + before.identifiers.filter { !after.identifiers.contains($0) }.map(\.value)
            for value in gone {
                try db.execute(
                    sql: "DELETE FROM lesson WHERE contact_id = ? AND value = ? AND place IS NULL",
                    arguments: [id, value])
            }
            return after
        }
    }

    private static func check(_ contact: Contact, in db: Database) throws {
        guard !NameKey(contact.name).isEmpty else {
            throw LedgerFailure.refused("'\(contact.name)' is no name: it needs at least one letter or digit")
        }
        if let number = contact.companyNumber {
            guard contact.kind == .person else {
                throw LedgerFailure.refused(
                    "\(contact.number) is a company, and only a person works for another contact; say --type person")
            }
            guard let id = try ContactRows.id(of: number, in: db), let company = try ContactRows.contact(id, in: db)
            else { throw LedgerFailure.notFound("contact \(number)") }
            guard company.kind == .company, company.number != contact.number else {
                throw LedgerFailure.refused("\(company.number) \(company.name) is no company that one can work for")
            }
        }
        let names = max(contact.aliases.count, contact.formerNames.count)
        guard names <= ContactLimits.names, contact.otherAddresses.count <= ContactLimits.addresses else {
            throw LedgerFailure.refused(
                "a contact has at most \(ContactLimits.names) other names and \(ContactLimits.addresses) addresses; "
                    + "take some away first")
        }
    }
}

extension Learnt {
    /// All that is known of a contact entered by hand.
    init(_ contact: Contact) {
        identifiers = Set(contact.identifiers)
        aliases = contact.aliases
    }

    /// With what `after` has and `before` has not.
    mutating func add(_ after: Contact, besides before: Contact) {
        identifiers.formUnion(Set(after.identifiers).subtracting(before.identifiers))
        aliases += after.aliases.filter { !before.aliases.contains($0) }
    }
}
