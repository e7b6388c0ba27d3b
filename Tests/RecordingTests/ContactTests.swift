import Foundation
import Model
import Recording
import Testing

@Suite("Contacts in the ledger")
struct ContactTests {
    let office: Office

    init() throws { office = try Office() }

    func numbers(_ contacts: [Contact]) -> [String] { contacts.map(\.number).sorted() }

    @Test("people whose company is nowhere are taken, and told once all lines were read", arguments: [true, false])
    func companies(dryRun: Bool) throws {
        func person(_ number: String, of company: String) -> Contact {
            Contact(number: number, kind: .person, name: "Person \(number)", companyNumber: company)
        }
        let people = [
            person("P1", of: "N1"), person("P2", of: "N2"), Contact(number: "N1", name: "Later"),
            person("P3", of: "C00042"),
        ]
        var rest = people.enumerated().map { ImportedContact($1, line: $0 + 2) }[...]
        let done = try office.ledger.importContacts(dryRun: dryRun) { rest.popFirst() }
        #expect(done.added == 4)
        #expect(done.notes == [ContactFileNote(line: 3, .company("N2", of: "P2"))])
    }

    @Test("an import knows what is new, changed and unchanged, and gives back what it was given")
    func importing() throws {
        var changed = Office.contacts
        changed[2].name = "Bakkerij Peeters-Maes"
        changed.append(Contact(number: "C00100", name: "Nieuw", aliases: ["New", "Neu"]))
        let result = try office.ledger.importContacts(changed)
        #expect(result.added == 1)
        #expect(result.changed == 1)
        #expect(result.unchanged == 2)
        for contact in changed { #expect(try office.ledger.contact(numbered: contact.number) == contact) }
        #expect(numbers(try office.ledger.contacts(named: [NameKey("bakkerij peeters")])).isEmpty)
        #expect(numbers(try office.ledger.contacts(named: [NameKey("NEU")])) == ["C00100"])
    }

    @Test(
        "a contact is found by every form of its registration",
        arguments: [
            Identifier(scheme: .vat, normal: "BE0123456749"), Identifier(scheme: .enterprise, normal: "BE0123456749"),
            Identifier(scheme: .peppol, normal: "0208:0123456749"), Identifier(scheme: .customerNo, normal: "C00042"),
        ])
    func equivalents(identifier: Identifier) throws {
        #expect(numbers(try office.ledger.contacts(identifiedBy: [identifier])) == ["C00042"])
    }

    @Test("a French company with a VAT number is found by its SIREN, and the other way round")
    func siren() throws {
        let vat = try #require(Identifier(scheme: .vat, text: "FR83404833048"))
        let siren = try #require(Identifier(scheme: .enterprise, text: "404833048", country: "FR"))
        _ = try office.ledger.importContacts([
            Contact(number: "F1", name: "Un", identifiers: [vat]),
            Contact(number: "F2", name: "Deux", identifiers: [siren]),
        ])
        #expect(numbers(try office.ledger.contacts(identifiedBy: [siren])) == ["F1", "F2"])
        #expect(numbers(try office.ledger.contacts(identifiedBy: [vat])) == ["F1", "F2"])
        #expect(try office.ledger.contact(numbered: "F1")?.identifiers == [vat])
    }

    @Test("what was learnt about a contact stays when contacts are imported again")
    func learnt() throws {
        let iban = Identifier(scheme: .iban, normal: "BE68539007547034")
        let learnt = LearntName(name: "GDS Garage", postCode: "2800")
        let alias = Lesson.Sign.alias("De Smet Garage Mechelen")
        for sign in [alias, alias, .identifier(iban), .name(learnt)] {
            try office.ledger.learn(Lesson(contactNumber: "C00042", sign: sign), by: "els", at: Moment(seconds: 0))
        }
        var garage = Office.contacts[0]
        garage.aliases = ["GDS"]
        #expect(try office.ledger.importContacts([garage]).changed == 1)
        let contact = try #require(try office.ledger.contact(numbered: "C00042"))
        #expect(contact.aliases == ["GDS", "De Smet Garage Mechelen"])
        #expect(contact.learntNames == [learnt])
        #expect(contact.identifiers.contains(iban))
        #expect(numbers(try office.ledger.contacts(identifiedBy: [iban])) == ["C00042"])
        #expect(throws: LedgerFailure.notFound("contact C1")) {
            try office.ledger.learn(Lesson(contactNumber: "C1", sign: alias), by: "els", at: Moment(seconds: 0))
        }
    }

    @Test("what was taken back is not known any more, unless it was taught twice")
    func forgotten() throws {
        let iban = Identifier(scheme: .iban, normal: "BE68539007547034")
        let name = LearntName(name: "GDS", postCode: nil)
        for sign in [Lesson.Sign.identifier(iban), .name(name), .name(name)] {
            try office.ledger.learn(Lesson(contactNumber: "C00042", sign: sign), by: "els", at: Moment(seconds: 0))
        }
        #expect(try office.ledger.lessons(ofContact: "C00042").map(\.number) == [1, 2, 3])
        #expect(try office.ledger.forget(lesson: 1).lesson.lesson.sign == .identifier(iban))
        #expect(try office.ledger.contacts(identifiedBy: [iban]).isEmpty)
        _ = try office.ledger.forget(lesson: 2)
        #expect(try office.ledger.contact(numbered: "C00042")?.learntNames == [name])
        _ = try office.ledger.forget(lesson: 3)
        #expect(try office.ledger.contact(numbered: "C00042")?.learntNames == [])
        #expect(try office.ledger.lessons().isEmpty)
        let failure = #expect(throws: LedgerFailure.self) { try office.ledger.forget(lesson: 3) }
        #expect(failure?.description.hasPrefix("there is no alias 3;") == true)
    }

    @Test("a list is found by number, name, alias and identifier, and goes on behind the last")
    func matching() throws {
        #expect(numbers(try office.ledger.contacts(matching: nil, limit: 2, after: nil)) == ["C00042", "C00099"])
        #expect(numbers(try office.ledger.contacts(matching: nil, limit: 2, after: "C00099")) == ["P00001"])
        #expect(numbers(try office.ledger.contacts(matching: "smet", limit: 9, after: nil)) == ["C00042", "P00001"])
        #expect(numbers(try office.ledger.contacts(matching: "BE 0123.456.749", limit: 9, after: nil)) == ["C00042"])
        #expect(numbers(try office.ledger.contacts(matching: "jan@desmet", limit: 9, after: nil)) == ["P00001"])
    }

    @Test("neighbours are found by post code, a document's contact by its number")
    func others() throws {
        let key = NameKey("Garage Dessmet")
        #expect(numbers(try office.ledger.contacts(near: ["2800"], named: [key], limit: 5)) == ["C00042"])
        #expect(try office.ledger.contacts(near: ["2800"], named: [key], limit: 0).isEmpty)
        #expect(try office.ledger.contacts(near: ["2800"], named: [NameKey("Bakkerij")], limit: 5).isEmpty)
        #expect(try office.ledger.contacts(near: ["9999"], named: [key], limit: 5).isEmpty)
        _ = try office.ledger.record([Print().submission])
        #expect(numbers(try office.ledger.contacts(ofDocumentNumbered: "2026 0017")) == ["C00042"])
        #expect(try office.ledger.contacts(ofDocumentNumbered: "-").isEmpty)
    }
}

@Suite("The number of changes of contacts")
struct ContactRevisionTests {
    @Test("grows with each import that changes something, and with changes by hand, and not else")
    func grows() throws {
        let office = try Office()
        func change(_ body: () throws -> Void) throws -> Bool {
            let before = try office.ledger.contactRevision()
            try body()
            return try office.ledger.contactRevision() > before
        }
        let contact = Contact(number: "C7", name: "Peeters")
        #expect(try change { _ = try office.ledger.importContacts([contact]) })
        #expect(try !change { _ = try office.ledger.importContacts([contact]) })
        #expect(try change { try office.ledger.addContact(Contact(number: "C8", name: "Janssens")) })
        #expect(
            try change { _ = try office.ledger.changeContact("C8") { $0.name = "Jansens" } })
        #expect(try !change { _ = try office.ledger.merge(contact: "C7", into: "C8", preview: true) })
        #expect(try change { _ = try office.ledger.merge(contact: "C7", into: "C8", preview: false) })
    }
}
