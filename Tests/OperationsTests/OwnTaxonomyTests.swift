import Foundation
import Model
import Operations
import Recording
import Settings
import Testing

@Suite("Groups, templates and setup by command")
struct OwnTaxonomyTests {
    let desk: ManualOffice
    var office: Office { desk.office }

    init() throws {
        var taxonomy = ManualOffice.taxonomy
        taxonomy.setup = ["sales-invoice": "CALL"]
        taxonomy.files.groups = ["PHONE": "taxonomy.toml:1"]
        taxonomy.files.templates = ["CALL": "taxonomy.toml:5", "MEET": "taxonomy.toml:9"]
        taxonomy.files.setup = ["sales-invoice": "taxonomy.toml"]
        desk = try ManualOffice(taxonomy: taxonomy)
    }

    @Test("What is changed by command wins over the file, also when the files are read again, until it is reset")
    func override() throws {
        let changed = try office.changeTemplate("CALL", at: ManualOffice.noon) { $0.unitCost = Amount(cents: 900) }
        #expect(changed.unitCost == Amount(cents: 900) && changed.texts["nl"] == "Telefoongesprek")
        try office.ledger.install(office.configuration.taxonomy)
        #expect(try office.taxonomy().taxonomy.template("CALL")?.unitCost == Amount(cents: 900))
        let origin = try office.taxonomy().origin(ofTemplate: "CALL")
        #expect(origin.file == "taxonomy.toml:5" && origin.changedBy == "els")
        #expect(try desk.record(ManualInteraction(template: "CALL"), for: "C00042").first?.cost == Amount(cents: 900))
        try office.resetTemplate("CALL", at: ManualOffice.noon)
        #expect(try office.ledger.taxonomy().template("CALL")?.unitCost == Amount(cents: 100))
        #expect(try office.taxonomy().origin(ofTemplate: "CALL").changedBy == nil)
        #expect(throws: LedgerFailure.self) { try office.resetTemplate("CALL", at: ManualOffice.noon) }
    }

    @Test("A template of the file cannot be deleted by command; it is told where it stands")
    func configured() {
        #expect {
            try office.deleteTemplate("CALL", at: ManualOffice.noon)
        } throws: { "\($0)".contains("taxonomy.toml:5") }
        #expect {
            try office.deleteGroup("PHONE", at: ManualOffice.noon)
        } throws: { "\($0)".contains("taxonomy.toml:1") }
    }

    @Test("What is in use is not deleted, and the users are counted; what is not goes")
    func delete() throws {
        try office.add(InteractionGroup(code: "VISITS", description: "Visits"), at: ManualOffice.noon)
        let visit = InteractionTemplate(code: "VISIT", groupCode: "VISITS", description: "Visit")
        try office.add(visit, at: ManualOffice.noon)
        #expect(throws: LedgerFailure.self) { try office.add(visit, at: ManualOffice.noon) }
        _ = try desk.record(ManualInteraction(template: "VISIT"), for: "C00042", "C00099")
        _ = try office.keepDraft(
            of: ManualInteraction(template: "VISIT"), for: .contacts(["C00042"]), at: ManualOffice.noon)
        try office.setTemplate("VISIT", for: "sales-work-order", at: ManualOffice.noon)
        #expect {
            try office.deleteTemplate("VISIT", at: ManualOffice.noon)
        } throws: { "\($0)".contains("in use by 2 entries, 1 draft, 1 document type") }
        #expect {
            try office.deleteGroup("VISITS", at: ManualOffice.noon)
        } throws: { "\($0)".contains("2 entries, 1 template") }
        var other = visit
        other.code = "OTHER"
        other.groupCode = "PHONE"
        try office.add(other, at: ManualOffice.noon)
        try office.deleteTemplate("OTHER", at: ManualOffice.noon)
        #expect(try office.taxonomy().taxonomy.template("OTHER") == nil)
    }

    @Test("A template is refused with a group that is not there, a code that is too long, or without a description")
    func checks() {
        for template in [
            InteractionTemplate(code: "A", groupCode: "NONE", description: "x"),
            InteractionTemplate(code: "ELEVENCHARS", groupCode: "PHONE", description: "x"),
            InteractionTemplate(code: "A", groupCode: "PHONE", description: " "),
            InteractionTemplate(code: "A", groupCode: "PHONE", description: "x", unitCost: Amount(cents: -1)),
        ] {
            #expect(throws: LedgerFailure.self) { try office.add(template, at: ManualOffice.noon) }
        }
    }

    @Test("A type is served by another template or by none, and again as the file says")
    func setup() throws {
        let before = try office.ledger.taxonomyRevision()
        try office.setTemplate("MEET", for: "sales-invoice", at: ManualOffice.noon)
        #expect(try office.ledger.taxonomyRevision() > before)
        #expect(try office.taxonomy().taxonomy.setup["sales-invoice"] == "MEET")
        try office.setTemplate(nil, for: "sales-invoice", at: ManualOffice.noon)
        try office.ledger.install(office.configuration.taxonomy)
        #expect(try office.ledger.taxonomy().setup["sales-invoice"] == nil)
        #expect(try office.taxonomy().types == ["sales-invoice"])
        try office.resetSetup(of: "sales-invoice", at: ManualOffice.noon)
        #expect(try office.ledger.taxonomy().setup["sales-invoice"] == "CALL")
        #expect(throws: LedgerFailure.self) {
            try office.setTemplate("NONE", for: "sales-invoice", at: ManualOffice.noon)
        }
    }

    @Test("The file of a template is kept in each language, given to what is recorded by it, and written out again")
    func attachments() throws {
        let dutch = try desk.file("brief.txt", "Geachte")
        let english = try desk.file("letter.txt", "Dear")
        try office.attach(dutch, toTemplate: "MEET", language: "nl", at: ManualOffice.noon)
        try office.attach(english, toTemplate: "MEET", language: "en", at: ManualOffice.noon)
        let files = try office.attachments(ofTemplate: "MEET")
        #expect(files.map(\.fileName) == ["letter.txt", "brief.txt"])
        // The garage is written to in Dutch, the bakery has no language and the office's is English.
        let entries = try desk.record(ManualInteraction(template: "MEET"), for: "C00042", "C00099")
        #expect(entries.map { $0.document?.digest } == [files[1].digest, files[0].digest])
        let target = office.configuration.storePath + "/out.txt"
        try office.export(files[1], to: target)
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "Geachte")
        let refused = #expect(throws: OperationFailure.self) { try office.export(files[0], to: target) }
        #expect(refused?.phrase.description == "\(target) is there already; give another name")
        try office.removeAttachment(ofTemplate: "MEET", language: "nl")
        #expect(desk.storedFiles.count == 2, "an entry has it")
        #expect(throws: LedgerFailure.self) { try office.removeAttachment(ofTemplate: "MEET", language: "nl") }
        #expect(throws: LedgerFailure.self) {
            try office.attach(dutch, toTemplate: "NONE", language: "nl", at: ManualOffice.noon)
        }
    }

    @Test("The file of a template goes with it, with what takes its place, and when it is taken away")
    func attachmentsGo() throws {
        func attach(_ name: String, to code: String) throws {
            try office.attach(desk.file(name, name), toTemplate: code, language: "en", at: ManualOffice.noon)
        }
        try attach("one.txt", to: "MEET")
        try attach("two.txt", to: "MEET")
        #expect(desk.storedFiles.count == 1)
        try attach("two.txt", to: "CALL")
        try office.removeAttachment(ofTemplate: "MEET", language: "en")
        #expect(desk.storedFiles.count == 1, "the other template has it")
        // An entry of a person that is erased leaves the file to the template.
        _ = try desk.record(ManualInteraction(template: "CALL"), for: "P00001")
        _ = try office.erase(
            "P00001", reason: "asked", keepsDocuments: false, at: ManualOffice.noon, preview: false)
        #expect(desk.storedFiles.count == 1)
        #expect(
            try StoreVerification.ofStore(office.configuration.storePath, ledger: office.ledger, isQuick: false)
                .findings.isEmpty)
        #expect(throws: LedgerFailure.self) { try attach("four.txt", to: "NONE") }
        #expect(throws: LedgerFailure.self) { try attach("two.txt", to: "NONE") }
        #expect(desk.storedFiles.count == 1, "what was refused leaves nothing, and takes nothing away")
        let own = InteractionTemplate(code: "OWN", groupCode: "PHONE", description: "Own")
        try office.add(own, at: ManualOffice.noon)
        try attach("three.txt", to: "OWN")
        #expect(desk.storedFiles.count == 2)
        try office.deleteTemplate("OWN", at: ManualOffice.noon)
        #expect(desk.storedFiles.count == 1)
    }
}
