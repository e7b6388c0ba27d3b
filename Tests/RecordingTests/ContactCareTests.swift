import Foundation
import Model
import Recording
import Testing

@Suite("Contacts are kept, changed and merged")
struct ContactCareTests {
    private let office: Office

    init() throws { office = try Office() }

    private func contact(_ number: String) throws -> Contact {
        try #require(try office.ledger.contact(numbered: number))
    }

    @Test("all that is known of a contact comes back as it went in")
    func everything() throws {
        var full = Contact(number: "C1", name: "Peeters Bouw BV", name2: "Atelier")
        full.address = PostalAddress(street: "Kerkstraat 1", postCode: "3000", city: "Leuven", country: "BE")
        full.identifiers = [
            Identifier(scheme: .vat, normal: "BE0411111140"), Identifier(scheme: .vat, normal: "FR40303265045"),
        ]
        full.aliases = ["Peeters", "Bouw Peeters"]
        full.formerNames = ["Aannemingen Peeters"]
        full.otherAddresses = [
            OtherAddress(
                code: "YARD", address: PostalAddress(street: "Dok 3", postCode: "9000"), address2: "bus 1",
                from: CalendarDate(iso: "2020-01-01"), until: CalendarDate(iso: "2024-12-31"))
        ]
        full.formerNumbers = ["C0"]
        full.businessRelations = [.vendor, .customer]
        full.isExcludedFromSegments = true
        full.isPrivacyBlocked = true
        #expect(try office.ledger.importContacts([full]).added == 1)
        #expect(try contact("C1") == full)
        #expect(try contact("C0") == full)
        #expect(try office.ledger.contacts(named: [NameKey("Aannemingen Peeters BV")]) == [full])
        #expect(try office.ledger.contacts(near: ["9000"], named: [NameKey("Peters")], limit: 5) == [full])
    }

    @Test("a file without a column leaves what it would hold as it is, and an empty column makes it blank")
    func columns() throws {
        var few = ImportedContact(
            Contact(number: "C00042", name: "Garage De Smet"), fields: [.name, .identifiers(.email)])
        few.contact.identifiers = [Identifier(scheme: .email, normal: "info@desmet.example")]
        #expect(try take(few).changed == 1)
        #expect(try contact("C00042").identifiers.map(\.value) == ["info@desmet.example", "BE0123456749"])
        #expect(try contact("C00042").salespersonCode == "JO")
        few.fields = [.name, .identifiers(.email), .salesperson]
        #expect(try take(few).changed == 1)
        #expect(try contact("C00042").salespersonCode == nil)
        #expect(try take(few).unchanged == 1)
    }

    private func take(_ record: ImportedContact, dryRun: Bool = false) throws -> ContactImport {
        var records = [record][...]
        return try office.ledger.importContacts(dryRun: dryRun) { records.popFirst() }
    }

    @Test("a dry run says what would be done and does nothing of it")
    func dryRun() throws {
        #expect(try take(ImportedContact(Contact(number: "C1", name: "New")), dryRun: true).added == 1)
        #expect(try take(ImportedContact(Contact(number: "C00042", name: "Other")), dryRun: true).changed == 1)
        #expect(try office.ledger.contact(numbered: "C1") == nil)
        #expect(try contact("C00042").name == "Garage De Smet")
    }

    @Test("what is entered by hand outlives the next import")
    func byHand() throws {
        let mail = Identifier(scheme: .email, normal: "jan@desmet.example")
        _ = try office.ledger.changeContact("C00042") { contact throws(LedgerFailure) in
            contact.identifiers.append(mail)
            contact.aliases.append("De Smet en Zonen")
        }
        var again = Office.contacts[0]
        again.address.city = "Mechelen"
        #expect(try office.ledger.importContacts([again]).changed == 1)
        #expect(try contact("C00042").identifiers.contains(mail))
        #expect(try contact("C00042").aliases == ["De Smet en Zonen"])
        #expect(try contact("C00042").address.city == "Mechelen")
    }

    @Test("a number is given once, and a person works for a company that is there")
    func refusals() throws {
        #expect(throws: LedgerFailure.self) { try office.ledger.addContact(Contact(number: "C00042", name: "Twice")) }
        #expect(throws: LedgerFailure.notFound("contact C77")) {
            try office.ledger.addContact(Contact(number: "P9", kind: .person, name: "Els", companyNumber: "C77"))
        }
        #expect(throws: LedgerFailure.self) {
            try office.ledger.addContact(Contact(number: "P9", kind: .person, name: "Els", companyNumber: "P00001"))
        }
    }

    @Test("a merge moves entries, people, names, numbers and waiting candidates, and the old number still finds it")
    func merge() throws {
        var twin = Contact(number: "C00043", name: "De Smet Garage")
        twin.address = PostalAddress(street: "Dok 3", postCode: "9000", city: "Gent")
        twin.identifiers = [Identifier(scheme: .gln, normal: "5412345000013")]
        twin.aliases = ["Smet"]
        _ = try office.ledger.importContacts([twin])
        _ = try office.ledger.record([Print().submission])
        var waiting = Print(name: "w.pdf", bytes: "other", inode: 8, contact: nil)
        waiting.number = "2026/0018"
        _ = try office.ledger.record([waiting.submission])

        let preview = try office.ledger.merge(contact: "C00042", into: "C00043", preview: true)
        #expect(preview.entries == 1 && preview.people == 1 && preview.reviews == 1)
        #expect(try contact("C00042").number == "C00042")

        let merge = try office.ledger.merge(contact: "C00042", into: "C00043", preview: false)
        #expect(merge == preview)
        let merged = try contact("C00042")
        #expect(merged == (try contact("C00043")))
        #expect(merged.number == "C00043" && merged.formerNumbers == ["C00042"])
        #expect(merged.aliases == ["Smet", "Garage De Smet"])
        #expect(Set(merged.identifiers.map(\.value)) == ["5412345000013", "BE0123456749"])
        #expect(merged.otherAddresses.map(\.address.postCode) == ["B-2800"])
        #expect(merged.salespersonCode == "JO")
        #expect(try contact("P00001").companyNumber == "C00043")
        var filter = LogFilter()
        filter.contact = "C00042"
        #expect(try office.ledger.log(filter).map(\.contactNumber) == ["C00043"])
        #expect(try office.ledger.reviewItems().flatMap(\.candidates).map(\.contactNumber) == ["C00043"])
        #expect(try office.ledger.status().contacts == 3)

        // The program that the office exports from does not know of the merge.
        let again = try office.ledger.importContacts(Office.contacts)
        #expect(again.added == 0 && again.changed == 0 && again.unchanged == 3)
        #expect(again.notes.map(\.reason) == [.merged("C00042", into: "C00043")])
        #expect(try contact("P00001").companyNumber == "C00043")
    }

    @Test("a merge that makes no sense is refused in a sentence")
    func senselessMerges() throws {
        var other = Contact(number: "C1", name: "Garage De Smet")
        other.identifiers = [Identifier(scheme: .vat, normal: "BE0411111140")]
        _ = try office.ledger.importContacts([other])
        func refusal(_ from: String, _ into: String) -> String? {
            do throws(LedgerFailure) {
                _ = try office.ledger.merge(contact: from, into: into, preview: false)
                return nil
            } catch { return "\(error)" }
        }
        #expect(refusal("C00042", "C00042") == "C00042 cannot be merged into itself")
        #expect(refusal("P00001", "C00042")?.hasPrefix("P00001 is a person and C00042 a company") == true)
        #expect(
            refusal("C1", "C00042")?.hasPrefix("C1 is registered as BE0411111140 and C00042 as BE0123456749") == true)
        #expect(refusal("C7", "C00042") == "there is no contact C7")
        #expect(refusal("C00099", "C00042") == nil)
        #expect(refusal("C00099", "C00042") == "C00099 was merged into C00042 already")
    }

    @Test("contacts that look alike are paired, with what speaks for it and against it")
    func duplicates() throws {
        var one = Contact(number: "C1", name: "Bakkerij Molen NV")
        one.address.postCode = "3000"
        one.identifiers = [Identifier(scheme: .vat, normal: "BE0411111140")]
        var two = Contact(number: "C2", name: "Bakkerij Molen")
        two.address.postCode = "B-3000"
        var branch = Contact(number: "C3", name: "Molen Hasselt")
        branch.address.postCode = "3500"
        branch.identifiers = one.identifiers
        _ = try office.ledger.importContacts([one, two, branch])
        let pairs = try office.ledger.likeContacts(limit: 10)
        #expect(pairs.map { [$0.one.number, $0.other.number] } == [["C1", "C2"], ["C1", "C3"]])
        #expect(pairs.map(\.reasons) == [["name and post code"], ["VAT number BE0411111140"]])
        #expect(pairs.map(\.against) == [[], ["another post code", "another name"]])
        #expect(try office.ledger.likeContacts(limit: 1).count == 1)
    }

    @Test("a number that was chosen here is not given to another firm; a firm that changed one thing stays itself")
    func takenNumber() throws {
        func firm(_ name: String, _ vat: String?) -> Contact {
            var contact = Contact(number: "C7", name: name)
            contact.identifiers = vat.map { [Identifier(scheme: .vat, normal: $0)] } ?? []
            return contact
        }
        try office.ledger.addContact(firm("Bakkerij Molen", "BE0411111140"))
        let other = try take(ImportedContact(firm("Janssens NV", "BE0422222291"), line: 3))
        #expect(other.refused == 1 && other.count == 0)
        #expect(
            other.refusals == [
                ContactFileNote(
                    line: 3,
                    .taken("C7", by: "Bakkerij Molen", registered: "BE0411111140", file: "BE0422222291"))
            ])
        #expect(try contact("C7").name == "Bakkerij Molen")
        // Registered anew, or renamed, or not registered at all: the same firm, until an import has said so.
        #expect(try take(ImportedContact(firm("Bakkerij Molen BV", "BE0422222291")), dryRun: true).changed == 1)
        #expect(try take(ImportedContact(firm("Molen & Zonen", nil)), dryRun: true).changed == 1)
        #expect(try take(ImportedContact(firm("Molen & Zonen", "BE0411111140"))).changed == 1)
        #expect(try take(ImportedContact(firm("Janssens NV", "BE0422222291"))).refused == 0)
    }

    @Test("a large first import makes the indexes anew and finds everybody")
    func largeImport() throws {
        var number = 0
        let result = try office.ledger.importContacts(expected: 100_000) {
            number += 1
            guard number <= 5_000 else { return nil }
            var contact = Contact(number: "X\(number)", name: "Firma \(number)")
            contact.address.postCode = "\(1_000 + number)"
            return ImportedContact(contact)
        }
        #expect(result.added == 5_000)
        #expect(try office.ledger.contacts(named: [NameKey("Firma 4999")]).map(\.number) == ["X4999"])
        #expect(
            try office.ledger.contacts(near: ["3500"], named: [NameKey("Firma 2500")], limit: 5).map(\.number) == [
                "X2500"
            ])
        #expect(try office.ledger.importContacts([Contact(number: "X4999", name: "Firma 4999")]).changed == 1)
    }

    @Test("a failing file leaves a large first import where its lots were")
    func failingImport() throws {
        struct Gone: Error {}
        var number = 0
        #expect(throws: Gone.self) {
            try office.ledger.importContacts(expected: 100_000) {
                number += 1
                if number > 4_500 { throw Gone() }
                return ImportedContact(Contact(number: "X\(number)", name: "Firma \(number)"))
            }
        }
        #expect(try office.ledger.status().contacts == 2_003)
        #expect(try office.ledger.contacts(named: [NameKey("Firma 7")]).map(\.number) == ["X7"])
    }

    @Test("what came of a dropped file of contacts is known as long as it may lie there")
    func files() throws {
        let key = Print().key
        var result = ContactImport()
        result.added = 3
        let intake = ContactFileIntake(
            key: key, originalPath: "/srv/drop/c.csv", userID: "els", takenAt: Print.takenAt, result: result,
            refused: 1,
            problem: nil, report: "Added: 3\n")
        let kept = try office.ledger.recordContactFile(intake)
        #expect(try office.ledger.knownContactFile(key) == kept)
        #expect(try office.ledger.unfiledContactFiles() == [kept])
        var again = intake
        again.report = "Unchanged: 3\n"
        #expect(try office.ledger.recordContactFile(again) == kept, "repeating it changes nothing")
        try office.ledger.markContactFile(kept.id, .moved(to: FiledPlace(shown: "/srv/drop/Recorded/c.csv")))
        #expect(try office.ledger.knownContactFile(key) == nil)
        #expect(try office.ledger.unfiledContactFiles().isEmpty)
        #expect(try office.ledger.contactFiles(ofPath: key.path.shown).map(\.added) == [3])
    }
}
