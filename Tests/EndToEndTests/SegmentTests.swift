import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Segments by the command line (End to End)", .ownThread)
struct SegmentTests {
    @Test("a segment is made, filled, shown, exported, and deleted with everything said")
    func life() throws {
        let office = try ScratchOffice()
        let made = try office.dossier(
            "segments", "create", "spring", "--description", "Spring letter", "--campaign", "cp1", "--salesperson", "AN"
        )
        #expect(made.status == 0 && made.output.contains("SPRING") && made.output.contains("CP1"), "\(made)")
        #expect(try office.dossier("segments", "create", "Spring", "--description", "Again").status == 1)
        let typed = try office.dossier(
            "segments", "create", "X", "--description", "x", "--template", "NONSENSE")
        #expect(
            typed.status == 1 && typed.errors.contains("There is no interaction template 'NONSENSE'"), "\(typed.errors)"
        )

        let added = try office.dossier("segments", "add", "SPRING", "--contact", "C00001", "--contact", "c00002")
        #expect(added.output == "2 contacts added; segment SPRING has 2 contacts.\n", "\(added)")
        let unknown = try office.dossier("segments", "add", "SPRNG", "--contact", "C00001")
        #expect(unknown.status == 1 && unknown.errors.contains("did you mean 'SPRING'?"), "\(unknown.errors)")
        #expect(try office.dossier("segments", "add", "SPRING", "--contact", "C99999").status == 1)
        #expect(try office.dossier("segments", "add", "SPRING").status == 2)

        let list = try office.dossier("segments", "list", "--format", "jsonl").objects
        #expect(list.first?["segment_no"] as? String == "SPRING" && list.first?["contacts"] as? Int == 2)
        let shown = try office.dossier("segments", "show", "SPRING")
        #expect(shown.output.contains("Spring letter") && shown.output.contains("C00002"))
        #expect(
            try office.dossier("segments", "show", "SPRING", "--format", "jsonl", "--limit", "1").objects.count == 1)

        let edited = try office.dossier("segments", "edit", "SPRING", "--subject", "Hello", "--clear", "campaign")
        #expect(edited.output.contains("Hello") && !edited.output.contains("CP1"))
        #expect(try office.dossier("segments", "edit", "SPRING", "--subject", "Hello").status == 1)

        let removed = try office.dossier("segments", "remove", "SPRING", "--contact", "C00001")
        #expect(removed.output == "1 contact taken out; segment SPRING has 1 contact.\n")
        let undone = try office.dossier("segments", "undo", "SPRING")
        #expect(undone.output.contains("taken back; segment SPRING has 2 contacts."), "\(undone)")
        let history = try office.dossier("segments", "history", "SPRING", "--format", "jsonl").objects
        #expect(history.map { $0["action"] as? String } == ["remove", "add"])

        #expect(try office.dossier("segments", "remove", "SPRING", "--contact", "C00002").status == 0)
        #expect(try office.dossier("contacts", "edit", "C00002", "--privacy-blocked", "yes").status == 0)
        let would = try office.dossier("segments", "undo", "SPRING", "--dry-run").output
        #expect(would.contains("0 contacts would come back; whose privacy is blocked by now stays out."), "\(would)")
        #expect(would.contains("segment SPRING would have 1 contact."))
        let blocked = try office.dossier("segments", "undo", "SPRING").output
        #expect(blocked.contains("0 contacts came back; whose privacy is blocked by now stays out."), "\(blocked)")

        let preview = try office.dossier("segments", "delete", "SPRING")
        #expect(preview.output.contains("1 contact in it, logged 0 times: would be deleted."), "\(preview)")
        #expect(preview.output.contains("say --yes"))
        #expect(try office.dossier("segments", "delete", "SPRING", "--yes").output.contains(": deleted."))
        #expect(try office.dossier("segments", "list", "--format", "jsonl").objects.isEmpty)
    }

    @Test("contacts are chosen by criteria, said, saved or tried only, and it is taken back")
    func criteria() throws {
        let office = try ScratchOffice()
        _ = try office.dossier("segments", "create", "ALL", "--description", "All")
        let contacts = try office.dossier("contacts", "list", "--format", "jsonl").objects
        #expect(try office.dossier("segments", "add", "ALL").status == 2)
        let tried = try office.dossier("segments", "add", "ALL", "--number", "*", "--dry-run")
        #expect(tried.output.contains("\(contacts.count) contacts would be added"), "\(tried)")
        _ = try office.dossier("contacts", "edit", "C00002", "--exclude-from-segment", "yes", "--relation", "vendor")
        let added = try office.dossier("segments", "add", "ALL", "--number", "*")
        #expect(added.output.contains("\(contacts.count - 1) contacts added"), "\(added)")
        let more = try office.dossier("segments", "add", "ALL", "--relation", "vendor", "--ignore-exclusion")
        #expect(more.output.hasPrefix("1 contact added;"), "\(more)")
        let people = contacts.filter { $0["type"] as? String == "person" }.count
        let saved = try office.dossier("segments", "criteria", "save", "people", "--type", "person")
        #expect(saved.output == "PEOPLE: type is person\n", "\(saved)")
        #expect(try office.dossier("segments", "criteria", "list").output.contains("type is person"))
        #expect(try office.dossier("segments", "criteria", "show", "peple").errors.contains("did you mean 'PEOPLE'?"))
        let reduced = try office.dossier("segments", "reduce", "ALL", "--criteria", "people")
        #expect(reduced.output.hasSuffix("segment ALL has \(contacts.count - people) contacts.\n"), "\(reduced)")
        let refined = try office.dossier("segments", "refine", "ALL", "--with-interactions", "--from", "2020")
        #expect(refined.output.hasSuffix("segment ALL has 0 contacts.\n"), "\(refined)")
        #expect(try office.dossier("segments", "undo", "ALL").status == 0)
        let history = try office.dossier("segments", "history", "ALL")
        #expect(history.output.contains("with interactions from 2020-01-01"), "\(history.output)")
        #expect(history.output.contains("taken back by"))
        #expect(try office.dossier("segments", "criteria", "delete", "people").status == 0)
        let unknown = try office.dossier("segments", "add", "ALL", "--relation", "friend")
        #expect(unknown.status == 1 && unknown.errors.contains("there are customer, vendor"), "\(unknown)")
    }

    @Test("the export of a segment is what the import reads")
    func export() throws {
        let office = try ScratchOffice()
        _ = try office.dossier("segments", "create", "SPRING", "--description", "Spring letter")
        _ = try office.dossier("segments", "add", "SPRING", "--contact", "C00001", "--contact", "C00003")
        let file = office.root.appending(path: "spring.csv")
        try Data(try office.dossier("segments", "export", "SPRING").output.utf8).write(to: file)
        let same = try office.dossier("contacts", "import", file.path)
        #expect(same.output.contains("0 added, 0 changed, 2 unchanged, 0 refused"), "\(same.output)\(same.errors)")
        #expect(
            try office.dossier("segments", "export", "SPRING", "--as", "vcard").output.contains("X-DOSSIER-NO:C00003"))
    }

    @Test("a rule asks for the segment of the contact; check names segments that are not there")
    func rules() throws {
        let office = try ScratchOffice()
        let folder = office.root.appending(path: "etc/rules.d")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let rules = """
            [[rule]]
            name = "of spring"
            when = { contact = { segment = ["spring"] } }
            campaign = "CP26"

            [[rule]]
            name = "of winter"
            when.not.contact.segment = "WINTER"
            also = [{ contact = "C00001", segment = "AUTUMN" }]
            """
        try Data(rules.utf8).write(to: folder.appending(path: "10-segments.toml"))
        let check = try office.dossier("check")
        #expect(check.status == 78)
        #expect(check.errors.contains("10-segments.toml:3: rule 'of spring' names segment SPRING, which is not there"))
        #expect(check.errors.contains("10-segments.toml:9: rule 'of winter' names segment AUTUMN, which is not there"))
        #expect(check.errors.contains("10-segments.toml:8: rule 'of winter' names segment WINTER, which is not there"))

        try Data(rules.split(separator: "\n\n")[0].utf8).write(to: folder.appending(path: "10-segments.toml"))
        for document in office.sample.documents(count: 12, form: .xml) {
            try office.put(document.fileName, document.bytes)
        }
        #expect(try office.drain().status == 0)
        let before = try office.entries
        #expect(!before.isEmpty && before.allSatisfy { $0["campaign_no"] is NSNull })
        let contact = try #require(before.first?["contact_no"] as? String)
        let entry = try #require(before.first?["entry_no"] as? Int)
        _ = try office.dossier("segments", "create", "SPRING", "--description", "Spring letter")
        _ = try office.dossier("segments", "add", "SPRING", "--contact", contact)
        #expect(try office.dossier("explain", "\(entry)").output.contains("rule 'of spring' gives campaign CP26"))
        let sound = try office.dossier("check").errors
        #expect(!sound.contains("names segment"))
    }
}
