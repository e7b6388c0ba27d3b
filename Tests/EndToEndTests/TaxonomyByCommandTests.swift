import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Templates, groups and setup by command (End to End)", .ownThread)
struct TaxonomyByCommandTests {
    private func template(_ code: String, _ office: ScratchOffice) throws -> [String: Any] {
        try #require(try office.dossier("templates", "show", code, "--format", "jsonl").objects.first)
    }

    @Test("a group and a template are made, changed, used, and deleted when nothing uses them")
    func life() throws {
        let office = try ScratchOffice()
        let contact = try #require(office.sample.contactNumbers.first)
        #expect(try office.dossier("groups", "add", "visits", "--description", "Bezoeken").status == 0)
        let made = try office.dossier(
            "templates", "add", "VISIT", "--group", "visits", "--description", "Bezoek", "--text", "en=Visit",
            "--cost", "25", "--minutes", "60", "--flow", "outbound", "--campaign", "spring", "--campaign-target")
        #expect(made.status == 0, "\(made.errors)")
        let visit = try template("visit", office)
        #expect(visit["unit_cost"] as? String == "25.00" && visit["campaign_no"] as? String == "SPRING")
        #expect(visit["configured"] as? Bool == false && visit["changed_by"] is String)
        #expect(try office.dossier("templates", "edit", "VISIT", "--cost", "30", "--flow", "none").status == 0)
        #expect(try template("VISIT", office)["information_flow"] is NSNull)
        #expect(try office.dossier("record", "--contact", contact, "--template", "VISIT").status == 0)
        #expect(try office.entries.first?["cost"] as? String == "30.00")
        let used = try office.dossier("templates", "delete", "VISIT")
        #expect(used.status == 1 && used.errors.contains("in use by 1 entry"), "\(used.errors)")
        let shipped = try office.dossier("templates", "delete", "S_INVOICE")
        #expect(shipped.status == 1 && shipped.errors.contains("taxonomy.toml:"), "\(shipped.errors)")
        #expect(try office.dossier("groups", "delete", "VISITS").status == 1)
        #expect(try office.dossier("groups", "add", "SPARE", "--description", "x").status == 0)
        #expect(try office.dossier("groups", "delete", "SPARE").status == 0)
        #expect(try office.dossier("groups", "show", "SPARE").status == 1)
    }

    @Test("a template of a file is changed by command and goes back to its file; lists tell who did it")
    func reset() throws {
        let office = try ScratchOffice(importsContacts: false)
        #expect(try office.dossier("templates", "edit", "BUS", "--cost", "9.50", "--text", "fr=Courrier").status == 0)
        let changed = try template("BUS", office)
        #expect(changed["unit_cost"] as? String == "9.50" && changed["configured"] as? Bool == true)
        #expect((changed["texts"] as? [String: String])?["fr"] == "Courrier")
        let listed = try office.dossier("templates", "list").output
        #expect(listed.split(separator: "\n").contains { $0.contains("BUS ") && $0.contains(", over ") }, "\(listed)")
        #expect(try office.dossier("templates", "reset", "BUS").status == 0)
        #expect(try template("BUS", office)["unit_cost"] as? String == "8.00")
        #expect(try office.dossier("templates", "reset", "BUS").status == 1)
        #expect(try office.dossier("groups", "edit", "PHONE", "--description", "Bellen").status == 0)
        #expect(try office.dossier("groups", "show", "PHONE").output.contains("PHONE: Bellen"))
        #expect(try office.dossier("groups", "reset", "PHONE").status == 0)
        // What is as it was already is not said by command.
        let same = try office.dossier("groups", "edit", "PHONE", "--description", "Telefoongesprekken")
        #expect(same.status == 0, "\(same.errors)")
        #expect(try office.dossier("groups", "edit", "PHONE", "--description", " ").status == 2)
        #expect(try office.dossier("groups", "reset", "PHONE").errors.contains("was not changed by command"))
        #expect(try office.dossier("templates", "edit", "BUS", "--description", "").status == 2)
        #expect(try office.dossier("templates", "reset", "BUS").status == 1)
        #expect(try office.dossier("groups", "show", "PHONE").output.contains("PHONE: Telefoongesprekken"))
    }

    @Test("a template's file is kept for each language, listed and written out")
    func attachment() throws {
        let office = try ScratchOffice(importsContacts: false)
        let missing = try office.dossier(
            "templates", "add", "NEW", "--group", "SALES", "--description", "New", "--attach", "missing.odt")
        #expect(missing.status == 1 && missing.output.isEmpty, "\(missing.output)")
        #expect(try office.dossier("templates", "show", "NEW").status == 1, "it was not made")
        let letter = office.root.appending(path: "brief.odt")
        try Data("Geachte".utf8).write(to: letter)
        let kept = try office.dossier("templates", "edit", "BUS", "--attach", letter.path, "--language", "nl")
        #expect(kept.status == 0, "\(kept.errors)")
        #expect(
            try office.dossier("templates", "attachment", "BUS", "--format", "jsonl").objects.first?["file_name"]
                as? String == "brief.odt")
        let target = office.root.appending(path: "out.odt")
        #expect(try office.dossier("templates", "attachment", "BUS", "--output", target.path).status == 0)
        #expect(try String(contentsOf: target, encoding: .utf8) == "Geachte")
        #expect(try office.dossier("templates", "attachment", "BUS", "--output", target.path).status == 1)
        #expect(
            try office.dossier("templates", "attachment", "BUS", "--language", "fr", "--output", "x").status == 1)
        #expect(try office.dossier("templates", "edit", "BUS", "--language", "nl", "--remove-attachment").status == 0)
        #expect(try office.dossier("templates", "attachment", "BUS").errors.contains("has no file"))
    }

    @Test("a running service records by the setup that was said meanwhile, and check knows what came and is not served")
    func setup() throws {
        let office = try ScratchOffice()
        try office.startDaemon()
        let index = try #require(
            (0..<60).first { index in
                let expected = office.sample.document(index, form: .xml).expected
                return expected.kind == "invoice" && expected.direction == "outbound"
            })
        #expect(try office.dossier("setup", "clear", "sales-invoice").status == 0)
        try office.wait("the service takes it over") { try office.daemonSays.contains("changed by command") }
        let document = office.sample.document(index, form: .xml)
        try office.put(document.fileName, document.bytes)
        try office.wait("it waits without a template") {
            try office.reviews.first?["reason"] as? String == "template-missing"
        }
        let check = try office.dossier("check")
        #expect((check.output + check.errors).contains("no template serves sales-invoice, and 1 document of it came"))
        #expect(try office.dossier("setup", "set", "sales-invoice", "bus").status == 0)
        let line = try office.dossier("setup", "list", "--format", "jsonl").objects.first {
            $0["document_type"] as? String == "sales-invoice"
        }
        #expect(line?["template_code"] as? String == "BUS" && line?["file"] is String)
        #expect(try office.dossier("review", "retry", "--all").output.contains("1 recorded"))
        #expect(try office.entries.first?["template_code"] as? String == "BUS")
        #expect(try office.dossier("setup", "reset", "sales-invoice").status == 0)
        #expect(try office.dossier("setup", "set", "invoice", "BUS").status == 1)
        #expect(try office.dossier("setup", "set", "sales-work-order", "BUS").status == 0)
    }

    @Test("a rule may name a template that was made by command; check knows it, and complains of one that nobody made")
    func ruleWithOwnTemplate() throws {
        let office = try ScratchOffice()
        let rules = office.root.appending(path: "etc/rules.d")
        try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
        let rule = "[[rule]]\nname = \"Garage\"\nwhen = { text = 'werkorder' }\ntemplate = \"GARAGE\"\n"
        try Data(rule.utf8).write(to: rules.appending(path: "20-garage.toml"))
        let before = try office.dossier("check")
        #expect((before.output + before.errors).contains("rules.d/20-garage.toml:4: template 'GARAGE' does not exist"))
        #expect(before.status == 78)
        let refused = try office.drain()
        #expect(refused.status == 78 && refused.errors.contains("rules.d/20-garage.toml:4: template 'GARAGE'"))
        let made = try office.dossier(
            "templates", "add", "GARAGE", "--group", "SALES", "--description", "Werkorder")
        #expect(made.status == 0, "\(made.errors)")
        let after = try office.dossier("check")
        #expect(!(after.output + after.errors).contains("GARAGE"))
        let used = try office.dossier("templates", "delete", "GARAGE")
        #expect(used.status == 1 && used.errors.contains("1 rule"), "\(used.errors)")
        try office.startDaemon()
        try Data(rule.replacing("GARAGE", with: "GARRAGE").utf8).write(to: rules.appending(path: "20-garage.toml"))
        try office.signalDaemon(SIGHUP)
        try office.wait("the misspelt template is named, and the old rules go on") {
            try office.daemonSays.contains("is refused; the one in force goes on")
        }
        #expect(try office.daemonSays.contains("rules.d/20-garage.toml:4: template 'GARRAGE' does not exist"))
        #expect(try !office.daemonSays.contains("has been read again"))
    }

    @Test("an entry describes itself in the contact's language")
    func languages() throws {
        let office = try ScratchOffice()
        let contacts = try office.dossier("contacts", "list", "--format", "jsonl", "--limit", "1000").objects
        for (code, words) in [("NLB", "Vergadering bij de klant"), ("FRB", "Réunion chez le client")] {
            let contact = try #require(
                contacts.first { $0["language_code"] as? String == code }?["contact_no"] as? String)
            let done = try office.dossier("record", "--contact", contact, "--template", "ONSITE")
            #expect(done.output.contains(words), "\(done.output)\(done.errors)")
        }
    }
}
