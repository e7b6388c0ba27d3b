import Foundation
import Model
import Recording
import Testing

@Suite("Persons are erased")
struct ErasureTests {
    /// Everything that the database file and its log hold.
    private func bytes(of office: Office) throws -> Data {
        try ["", "-wal"].reduce(into: Data()) { data, suffix in
            data += try Data(contentsOf: URL(fileURLWithPath: office.directory + "/dossier.sqlite" + suffix))
        }
    }

    @Test("Nothing of the person is left in the ledger, and figures are as before")
    func erased() throws {
        let office = try Office()
        var print = Print()
        (print.name, print.contact) = ("brief Zebrowski.pdf", "P00777")
        let person = Contact(number: "P00777", kind: .person, name: "Ada Zebrowski", companyNumber: "C00042")
        _ = try office.ledger.importContacts([person])
        _ = try office.ledger.record([print.submission, Print(bytes: "other", inode: 9).submission])
        let entry = try #require(try office.ledger.log(LogFilter()).first { $0.contactNumber == "P00777" })
        _ = try office.ledger.change([entry.number], .comment("Zebrowski called"), by: "els", at: Print.takenAt)
        _ = try office.ledger.indexWords(limit: 100)
        let words = try #require(SearchText("Zebrowski"))
        var filter = LogFilter()
        filter.text = words
        #expect(try office.ledger.log(filter).map(\.number) == [entry.number])
        let before = try office.ledger.figures(by: .template, LogFilter())

        let plan = try office.ledger.erase(
            contact: "P00777", reason: "asked", keepsDocuments: false, by: "els", at: Print.takenAt, preview: true)
        #expect(plan.entries == 1 && plan.comments == 1 && plan.documents == [print.digest])
        #expect(try office.ledger.contact(numbered: "P00777") != nil)

        let done = try office.ledger.erase(
            contact: "P00777", reason: "asked", keepsDocuments: false, by: "els", at: Print.takenAt, preview: false)
        #expect(done.neutralNumber == "ERASED-1")
        #expect(try office.ledger.contact(numbered: "P00777") == nil)
        #expect(try office.ledger.figures(by: .template, LogFilter()) == before)
        let left = try #require(try office.ledger.entry(entry.number))
        #expect(left.contactNumber == "ERASED-1" && left.contactName.isEmpty && left.document == nil)
        #expect(left.description == "Sales Invoice" && left.amount == entry.amount)
        #expect(try office.ledger.log(filter).isEmpty)
        // The index of words has them in small letters, and without what the word before has too.
        let bytes = try bytes(of: office)
        for trace in ["Zebrowski", "browski", "P00777"] {
            #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
        }
        #expect(try office.ledger.erasures().map(\.reason) == ["asked"])
        #expect(
            try StoreVerification.ofStore(office.directory, ledger: office.ledger, isQuick: true).findings
                .allSatisfy { $0.code == "document-missing" })
    }

    @Test("Documents stay where that is asked for; a company is not erased")
    func kept() throws {
        let office = try Office()
        var print = Print()
        print.contact = "P00001"
        _ = try office.ledger.record([print.submission])
        let done = try office.ledger.erase(
            contact: "P00001", reason: "asked", keepsDocuments: true, by: "els", at: Print.takenAt, preview: false)
        #expect(done.documents.isEmpty && done.kept.count == 1)
        #expect(try office.ledger.entry(done.kept[0])?.document?.digest == print.digest)
        #expect(throws: LedgerFailure.self) {
            try office.ledger.erase(
                contact: "C00042", reason: "asked", keepsDocuments: true, by: "els", at: Print.takenAt, preview: false)
        }
    }

    @Test("A draft for somebody whose number begins in the same way stays")
    func othersDrafts() throws {
        let office = try Office()
        let persons = ["P1", "P10"].map { Contact(number: $0, kind: .person, name: "Person of \($0)") }
        _ = try office.ledger.importContacts(persons)
        let store = try DocumentStore(directory: office.directory)
        for person in persons {
            var interaction = ManualInteraction()
            interaction.templateCode = "S_QUOTE"
            interaction.subject = "\(person.number) called"
            _ = try office.ledger.keepDraft(
                ManualRecording(interaction, for: .contacts([person.number])), by: "els", at: Print.takenAt,
                store: store)
        }
        _ = try office.ledger.erase(
            contact: "P1", reason: "asked", keepsDocuments: false, by: "els", at: Print.takenAt, preview: false)
        #expect(try office.ledger.drafts().map(\.addressees) == [.contacts(["P10"])])
    }
}
