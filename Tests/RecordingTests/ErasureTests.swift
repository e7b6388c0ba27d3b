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
        var imported = try #require(try office.ledger.entry(entry.number))
        (imported.number, imported.document) = (0, nil)
        let key = "2026-01-31\u{1F}P00777\u{1F}Ada Zebrowski called\u{1F}1"
        let row = ImportedEntry(key: key, line: 2, entry: imported)
        #expect(
            try office.ledger.importEntries(
                [row], from: "other", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false) == [.added])
        _ = try office.ledger.indexWords(limit: 100)
        let words = try #require(SearchText("Zebrowski"))
        var filter = LogFilter()
        filter.text = words
        #expect(try office.ledger.log(filter).map(\.number) == [entry.number])
        let before = try office.ledger.figures(by: .template, LogFilter())

        let plan = try office.ledger.erase(
            contact: "P00777", reason: "asked", keepsDocuments: false, by: "els", at: Print.takenAt, preview: true)
        #expect(plan.entries == 2 && plan.comments == 1 && plan.documents == [print.digest])
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

    private func erase(_ number: String, in office: Office, preview: Bool = false) throws -> Erasure {
        try office.ledger.erase(
            contact: number, reason: "asked", keepsDocuments: false, by: "els", at: Print.takenAt, preview: preview)
    }

    @Test("Nothing of the person is left in what is of others, under no number the card ever had")
    func othersRows() throws {
        let office = try Office()
        let ada = "Ada Zebrowski"
        // A company once, of which a second card was merged into this one.
        var card = Contact(number: "P00777", name: ada)
        _ = try office.ledger.importContacts([
            card, Contact(number: "P00770", kind: .person, name: "A. Zebrowski"),
            Contact(number: "P00778", kind: .person, name: "Bo", companyNumber: "P00777"),
        ])
        _ = try office.ledger.record([Print(name: "1", bytes: "1", inode: 1, contact: "P00778", number: "1").submission]
        )
        card.kind = .person
        _ = try office.ledger.importContacts([card])
        _ = try office.ledger.merge(contact: "P00770", into: "P00777", preview: false)

        var asked = Print(name: "2", bytes: "2", inode: 2, contact: nil, number: "2")
        asked.reason = ReviewReason(.contactAmbiguous, detail: "the name fits P00770 A. Zebrowski, C00099 Bakkerij")
        asked.candidates = [
            Candidate(contactNumber: "P00770", name: ada, evidence: ["name"]),
            Candidate(contactNumber: "C00099", name: "Bakkerij", evidence: ["name"], against: ["P00777 \(ada) too"]),
        ]
        asked.ladder = ["the name fits P00777 \(ada)", "C00099"]
        _ = try office.ledger.record([asked.submission])
        // Recorded for somebody else, and moved to the person, who is erased with it.
        _ = try office.ledger.record([Print(name: "3", bytes: "3", inode: 3, contact: "C00099", number: "3").submission]
        )
        _ = try office.ledger.reassign(entry: 2, to: "P00777", reason: "\(ada) called", by: "els", at: Print.takenAt)

        let report = "Read: 3\nline 2: P00777 \(ada)\nline 3: P00770\nline 4: C5 Garage\n"
        _ = try office.ledger.recordContactFile(
            ContactFileIntake(
                key: Print().key, originalPath: "/srv/drop/c.csv", userID: "els", takenAt: Print.takenAt,
                result: ContactImport(), refused: 0, problem: nil, report: report))
        let store = try DocumentStore(directory: office.directory)
        _ = try office.ledger.record([Print(name: "4", bytes: "4", inode: 4, number: "4").submission])
        _ = try office.ledger.change([4], .cancel, reason: "as \(ada) said", by: "els", at: Print.takenAt)
        _ = try office.ledger.record([Print(name: "5", bytes: "5", inode: 5, number: "5").submission])
        _ = try office.ledger.change([5], .cancel, reason: "wrong", by: "els", at: Print.takenAt)
        _ = try office.ledger.purge([5], filter: "--text zebrowski", by: "els", at: Print.takenAt, store: store)

        try office.ledger.createSegment(
            Segment(number: "S", description: "S", createdAt: Print.takenAt, createdBy: "els"))
        for (name, numbers) in [("one", ["P00777"]), ("both", ["P00770", "P00777", "C00099"])] {
            var criteria = SegmentCriteria()
            criteria.fields = [.number: numbers]
            _ = try office.ledger.changeMembers(
                ofSegment: "S", .add, criteria, ignoresExclusion: false, by: "els", at: Print.takenAt, preview: false)
            try office.ledger.save(
                SavedCriteria(name: name, criteria: criteria, savedAt: Print.takenAt, savedBy: "els"), replaces: false)
        }
        #expect(try erase("P00777", in: office).kept == [3], "it is the canceled entry's too")

        let item = try #require(try office.ledger.reviewItem(1))
        #expect(item.reason == ReviewReason(.contactAmbiguous))
        #expect(item.candidates == [Candidate(contactNumber: "C00099", name: "Bakkerij", evidence: ["name"])])
        #expect(
            try office.ledger.contactFiles(ofPath: Print().key.path.shown).map(\.report) == [
                "Read: 3\nline 4: C5 Garage\n"
            ])
        #expect(try office.ledger.savedCriteria().map(\.criteria.fields) == [[.number: ["C00099"]]])
        #expect(try office.ledger.segmentActions("S").map { $0.criteria?.fields } == [[.number: ["C00099"]], nil])
        #expect(try office.ledger.purges().map(\.filter) == [""])
        let bytes = try bytes(of: office)
        for trace in ["browski", "P00777", "P00770"] {
            #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
        }
        #expect(try office.ledger.entry(1)?.contactCompanyNumber == "ERASED-1")
    }

    @Test("The person leaves the words of others' entries and segments; documents of others that name it are told")
    func othersWords() throws {
        let office = try Office()
        let ada = "Ada Zebrowski"
        _ = try office.ledger.importContacts([Contact(number: "P00777", kind: .person, name: ada)])
        var letter = Print(name: "2", bytes: "2", inode: 2, number: "2")
        letter.pages = ["Ter attentie van ADA\nZEBROWSKI"]
        _ = try office.ledger.record([
            Print(name: "1", bytes: "1", inode: 1, number: "1").submission, letter.submission,
            Print(name: "3", bytes: "3", inode: 3, contact: "P00777", number: "3").submission,
        ])
        func change(_ entry: Int64, _ action: EntryAction) throws {
            _ = try office.ledger.change([entry], action, by: "els", at: Print.takenAt)
        }
        try change(1, .comment("\(ada) called"))
        try change(1, .edit([.subject("for \(ada)"), .description("visit of \(ada)")]))
        _ = try office.ledger.indexWords(limit: 2)
        try change(1, .edit([.subject(nil)]))
        try change(2, .edit([.subject("P00777")]))
        try change(3, .comment("\(ada) called back"))
        var segment = Segment(
            number: "S", description: "friends of \(ada)", createdAt: Print.takenAt, createdBy: "els")
        segment.subject = "\(ada), 50 years"
        try office.ledger.createSegment(segment)

        for isPreview in [true, false] {
            let erasure = try erase("P00777", in: office, preview: isPreview)
            #expect(erasure.mentioning == [1, 2] && erasure.documentsNaming == [2])
        }
        #expect(try office.ledger.comments(ofEntry: 1).map(\.text) == ["ERASED-1"])
        _ = try office.ledger.indexWords(limit: 100)
        var filter = LogFilter()
        filter.text = SearchText("Zebrowski")
        #expect(try office.ledger.log(filter).map(\.number) == [2], "in whose document the name stands")
        #expect(
            try StoreVerification.ofStore(office.directory, ledger: office.ledger, isQuick: false).findings
                .allSatisfy { $0.code == "document-missing" })
        #expect(try office.ledger.entry(1)?.description == "Sales Invoice")
        #expect(try office.ledger.changes(ofEntry: 1).map(\.field) == [.subject, .description, .subject])
        #expect(try office.ledger.segments().map(\.segment.description) == ["S"])
        let bytes = try bytes(of: office)
        for trace in ["Ada Z", "P00777"] { #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)") }
    }

    @Test("A document goes with its reprints, whoever counted them; what waits for somebody else stays")
    func documents() throws {
        let office = try Office()
        _ = try office.ledger.record([
            Print(contact: "P00001").submission,
            Print(name: "b", bytes: "reprint", inode: 8, contact: nil).submission,
            Print(name: "c", bytes: "waits", inode: 9, contact: nil, number: "9").submission,
        ])
        #expect(try office.ledger.assign(review: 1, to: "P00001", by: "els", at: Print.takenAt).isReprint)
        let store = try DocumentStore(directory: office.directory)
        let waiting = Print(bytes: "waits").digest
        _ = try office.ledger.record(
            ManualRecording(
                ManualInteraction(template: "S_QUOTE"), for: .contacts(["P00001"]),
                attachment: AttachedDocument(
                    digest: waiting, size: 5, mediaType: .pdf, originalPath: "/home/els/c.pdf",
                    modified: Print.printedAt)),
            by: "els", at: Print.takenAt, store: store)
        let plan = try erase("P00001", in: office, preview: true)
        #expect(plan.documents == [Print().digest, Print(bytes: "reprint").digest] && plan.kept == [2])
        #expect(try erase("P00001", in: office).documents == plan.documents)
        #expect(try office.ledger.reviewItems().map(\.document.digest) == [waiting])
    }

    @Test("A report loses the lines about the person, and not those with the name in a longer word")
    func reportLines() throws {
        let office = try Office(contacts: [Contact(number: "P1", kind: .person, name: "An")])
        _ = try office.ledger.recordContactFile(
            ContactFileIntake(
                key: Print().key, originalPath: "/srv/drop/c.csv", userID: nil, takenAt: Print.takenAt,
                result: ContactImport(), refused: 0, problem: nil, report: "P2 Jan, Antwerpen\nP1 An, Gent\n"))
        _ = try erase("P1", in: office)
        #expect(
            try office.ledger.contactFiles(ofPath: Print().key.path.shown).map(\.report) == ["P2 Jan, Antwerpen\n"])
    }

    @Test("A draft for several contacts loses the person alone; that for nobody else goes, with what is attached")
    func drafts() throws {
        let office = try Office()
        let store = try DocumentStore(directory: office.directory)
        let file = office.directory + "/a.pdf"
        try Data("of Jan".utf8).write(to: URL(fileURLWithPath: file))
        let attachment = try KeptFile.keep(file, in: office.directory, limit: 1000)
        var interaction = ManualInteraction(template: "S_QUOTE")
        (interaction.subject, interaction.comment) = ("visit", "Jan De Smet calls back")
        for (numbers, attachment) in [(["C00042", "P00001", "C00099"], nil), (["P00001"], attachment)] {
            _ = try office.ledger.keepDraft(
                ManualRecording(interaction, for: .contacts(numbers), attachment: attachment), by: "els",
                at: Print.takenAt, store: store)
        }
        let plan = try erase("P00001", in: office, preview: true)
        #expect(plan.drafts == 1 && plan.documents == [attachment.digest])
        let done = try erase("P00001", in: office)
        #expect(done.drafts == 1 && done.documents == plan.documents)
        let left = try office.ledger.drafts()
        #expect(left.map(\.addressees) == [.contacts(["C00042", "C00099"])])
        #expect(left[0].interaction.subject == "visit" && left[0].interaction.comment == nil)
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
