import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Changing what was recorded (End to End)", .ownThread)
struct EntryCommandsTests {
    private func office(_ count: Int) throws -> ScratchOffice {
        let office = try ScratchOffice()
        for index in 0..<count {
            let document = office.sample.document(index, form: .xml)
            try office.put(document.fileName, document.bytes)
        }
        #expect(try office.drain().status == 0)
        try #require(try office.entries.count >= count, "all are recorded")
        return office
    }

    private func history(_ office: ScratchOffice, _ entry: Int) throws -> [[String: Any]] {
        try office.dossier("history", "\(entry)", "--format", "jsonl").objects
    }

    @Test("an entry is evaluated, commented, edited, canceled and un-canceled, and its history tells all of it")
    func oneByOne() throws {
        let office = try office(2)
        let notes = office.root.appending(path: "notes.txt")
        try Data("from a file\nwith two lines".utf8).write(to: notes)
        for command in [
            ["evaluate", "1", "--as", "Very Positive", "--reason", "they called"], ["attempt", "1", "--failed"],
            ["follow-up", "1", "--on", "2026-03-01"], ["comment", "1", "2", "wants another price"],
            ["comment", "1", "--file", notes.path],
            ["edit", "1", "--set", "salesperson=MARIE", "--set", "subject=Spring offer", "--set", "campaign=SPRING"],
            ["cancel", "1", "--reason", "sent twice"], ["uncancel", "1"], ["edit", "1", "--clear", "campaign"],
        ] {
            let done = try Programs.run(
                "dossier", command + ["--config", office.configuration.deletingLastPathComponent().path],
                in: office.root)
            #expect(done.status == 0 && done.output.hasPrefix("Entry 1: "), "\(command): \(done.output)\(done.errors)")
        }
        let entry = try #require(try office.entries.first { $0["entry_no"] as? Int == 1 })
        #expect(entry["evaluation"] as? String == "Very Positive" && entry["attempt_failed"] as? Bool == true)
        #expect(entry["follow_up_date"] as? String == "2026-03-01" && entry["salesperson_code"] as? String == "MARIE")
        #expect(entry["subject"] as? String == "Spring offer" && entry["canceled"] as? Bool == false)
        #expect(entry["cancel_reason"] is NSNull && entry["campaign_no"] is NSNull)
        let events = try history(office, 1)
        #expect(
            events.compactMap { $0["what"] as? String } == [
                "recorded", "changed", "changed", "changed", "commented", "commented", "changed", "changed", "changed",
                "canceled", "uncanceled", "changed",
            ])
        #expect(events[1]["reason"] as? String == "they called" && events[1]["after"] as? String == "Very Positive")
        #expect(events[11]["before"] as? String == "SPRING" && events[11]["after"] is NSNull)
        #expect(events[9]["reason"] as? String == "sent twice")
        let shown = try office.dossier("show", "1").output
        #expect(shown.contains("wants another price") && shown.contains("from a file") && shown.contains("History"))
        #expect(shown.contains("campaign – → SPRING\n") && shown.contains("campaign SPRING → –\n"), "\(shown)")
        #expect(shown.contains("evaluation – → Very Positive (they called)"))
        #expect(!shown.contains("Target  "))
        let recorded = try office.dossier(
            "record", "--contact", try #require(office.sample.contactNumbers.first), "--template", "BUS",
            "--campaign-target")
        #expect(recorded.status == 0, "\(recorded.errors)")
        #expect(try office.dossier("show", "3").output.contains(/\n *Target +yes\n/))
    }

    @Test("what filters find is shown first and changed with --yes; what is refused among others exits 3")
    func byFilter() throws {
        let office = try office(4)
        let single = try office.dossier("uncancel", "--entry", "1")
        #expect(single.status == 0 && single.errors == "No entries.\n", "\(single)")
        let preview = try office.dossier("cancel", "--entry", "1..3", "--reason", "tests")
        #expect(preview.status == 0 && preview.output.contains("3 entries would be canceled; nothing was changed."))
        #expect(try office.entries.allSatisfy { $0["canceled"] as? Bool == false })
        #expect(try office.dossier("cancel", "--entry", "1..3", "--reason", "tests", "--yes").status == 0)
        #expect(try office.dossier("log", "--canceled", "yes", "--format", "jsonl").objects.count == 3)
        let again = try office.dossier("cancel", "--entry", "3..4", "--canceled", "yes", "--reason", "tests")
        #expect(again.status == 1 && again.output.contains("Nothing would be changed."), "\(again)")
        #expect(again.errors == "Entry 3 is canceled already: tests.\n")
        let partly = try office.dossier("cancel", "3", "4", "99", "--reason", "tests")
        #expect(partly.status == 3 && partly.output.contains("Entry 4: canceled."))
        #expect(partly.errors.contains("Entry 3 is canceled already: tests.") && partly.errors.contains("no entry 99"))
        #expect(try office.dossier("cancel", "4", "--reason", "tests").status == 1)
        for command in [["edit", "--set", "subject=x"], ["purge"]] {
            let options = ["--yes", "--config", office.configuration.deletingLastPathComponent().path]
            let unknown = try Programs.run("dossier", command + ["--contact", "C99999"] + options, in: office.root)
            #expect(unknown.status == 1 && unknown.errors.contains("There is no contact"), "\(unknown.errors)")
            let none = try Programs.run("dossier", command + ["--kind", "statement"] + options, in: office.root)
            #expect(none.status == 0 && none.errors == "No entries.\n" && none.output.isEmpty, "\(none.errors)")
        }
        let refused = try office.dossier("purge", "1", "2", "99")
        #expect(refused.status == 3 && refused.errors.contains("There is no entry 99."), "\(refused.errors)")
        #expect(refused.output.contains("2 canceled entries would be deleted"), "\(refused.output)")
        #expect(try office.dossier("comment", "1").errors.contains("Say what to write"))
        let negative = try office.dossier("record", "--contact", "C00001", "--template", "BUS", "--minutes", "-5")
        #expect(negative.status == 1 && negative.errors.contains("-5 minutes"), "\(negative.errors)")
        #expect(try office.dossier("cancel", "--reason", "all").status == 2, "nothing says which entries")
        #expect(try office.dossier("cancel", "1", "--contact", "C1", "--reason", "x").status == 2)
        #expect(try office.dossier("evaluate", "1", "--as", "splendid").status == 2)
        #expect(try office.dossier("uncancel", "--canceled", "yes", "--yes").status == 0)
        #expect(try office.entries.allSatisfy { $0["canceled"] as? Bool == false })
    }

    @Test("what is canceled is purged with its document, shown first, and known in the history of purges")
    func purge() throws {
        let office = try office(3)
        let stored = try #require(
            (try office.entries.first { $0["entry_no"] as? Int == 2 }?["document"] as? [String: Any])?["stored_path"]
                as? String)
        let path = office.store.appending(path: stored).path
        #expect(try office.dossier("cancel", "2", "--reason", "test").status == 0)
        let preview = try office.dossier("purge")
        #expect(preview.output.contains("1 canceled entry would be deleted, with 0 comments and 1 document"))
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(try office.dossier("purge", "1", "--yes").status == 1, "it is not canceled")
        let done = try office.dossier("purge", "--entry", "2", "--yes")
        #expect(done.status == 0 && done.output.contains("1 entry deleted, with 0 comments and 1 document"))
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try office.entries.count == 2)
        let record = try #require(try office.dossier("purge", "--history", "--format", "jsonl").objects.first)
        #expect(record["numbers"] as? String == "2" && record["entries"] as? Int == 1)
        #expect(record["filter"] as? String == "--entry 2", "not which configuration it was")
        #expect(try office.dossier("verify").status == 0)
    }

    @Test("a document is copied out with its checksum verified, and never over a file unasked")
    func document() throws {
        let office = try office(1)
        let document = office.sample.document(0, form: .xml)
        let target = office.root.appending(path: "out.xml")
        #expect(try office.dossier("document", "1", "--output", target.path).status == 0)
        #expect(try Data(contentsOf: target) == Data(document.bytes))
        let again = try office.dossier("document", "1", "--output", target.path)
        #expect(again.status == 1 && again.errors.contains("there is a file already; --force writes over it"))
        #expect(try office.dossier("document", "1", "--output", target.path, "--force").status == 0)
        #expect(try Data(office.dossier("document", "1", "--output", "-").output.utf8) == Data(document.bytes))
        #expect(try office.dossier("open", "1").output.contains("documents/"))
        let stored = try #require((try office.entries.first?["document"] as? [String: Any])?["stored_path"] as? String)
        let file = office.store.appending(path: stored)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        try Data("other".utf8).write(to: file)
        let damaged = try office.dossier("document", "1", "--output", target.path, "--force")
        #expect(damaged.status == 1 && damaged.errors.contains("the bytes differ from what was stored"))
        #expect(try Data(contentsOf: target) == Data(document.bytes), "what was there is left alone")
    }
}
