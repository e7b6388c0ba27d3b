import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Interactions recorded by hand (End to End)", .ownThread)
struct RecordByHandTests {
    let office: ScratchOffice
    let contact: String
    let other: String

    init() throws {
        office = try ScratchOffice()
        contact = try #require(office.sample.contactNumbers.first)
        other = try #require(office.sample.contactNumbers.dropFirst().first)
    }

    private func typed(_ lines: String, _ arguments: String...) throws -> Programs.Finished {
        try typed(lines, arguments)
    }

    private func typed(_ lines: String, _ arguments: [String]) throws -> Programs.Finished {
        try Programs.run(
            "dossier", arguments + ["--config", office.root.appending(path: "etc").path], in: office.root, input: lines)
    }

    @Test("a call is recorded with what was said of it, and stands in the log like any entry")
    func record() throws {
        let offer = office.root.appending(path: "offer.txt")
        try Data("our offer".utf8).write(to: offer)
        let done = try office.dossier(
            "record", "--contact", contact.lowercased(), "--contact", other, "--template", "outgoing", "--date",
            "2026-01-15", "--time", "9:05", "--description", "Price talks", "--minutes", "40", "--evaluation",
            "very-positive", "--salesperson", "jo", "--follow-up", "2026-02-01", "--attach", offer.path, "--comment",
            "rings again", "--no-campaign-target")
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.output.contains("Entry 1: recorded for \(contact)"), "\(done.output)")
        let entry = try #require(try office.entries.first { $0["entry_no"] as? Int == 1 })
        #expect(entry["date"] as? String == "2026-01-15" && entry["time"] as? String == "09:05:00")
        #expect(entry["description"] as? String == "Price talks" && entry["duration_min"] as? Int == 40)
        #expect(entry["evaluation"] as? String == "Very Positive" && entry["salesperson_code"] as? String == "JO")
        #expect(entry["follow_up_date"] as? String == "2026-02-01" && entry["rule"] is NSNull)
        #expect((entry["document"] as? [String: Any])?["original_path"] as? String == offer.path)
        #expect(try office.entries.count == 2)
        #expect(try office.dossier("show", "1").output.contains("Price talks"))
    }

    @Test("a comment keeps its lines and is as long as comments are; a second file is refused")
    func commentAndFiles() throws {
        let text = "first line\n" + String(repeating: "x", count: 5_000)
        let done = try office.dossier("record", "--contact", contact, "--template", "BUS", "--comment", text)
        #expect(done.status == 0, "\(done.errors)")
        let shown = try #require(try office.dossier("show", "1", "--format", "jsonl").objects.first)
        #expect((shown["comments"] as? [[String: Any]])?.first?["text"] as? String == text)
        let files = try office.dossier(
            "record", "--contact", contact, "--template", "BUS", "--attach", "a.pdf", "--attach", "b.pdf")
        #expect(files.status == 2 && files.errors.contains("keeps one file"), "\(files.errors)")
        #expect(try office.entries.count == 1)
    }

    @Test(
        "with --ask everything is asked for that the template would give, and a number of a list is as good as its key")
    func asksAll() throws {
        let call = ["\(contact)", "call", "outgoing", "", "", "", "7.50", "15", "2", "them", "2", "SPRING", "O1"]
        let done = try typed((call + ["1", "", ""]).joined(separator: "\n") + "\n", "record", "--ask")
        #expect(done.status == 0, "\(done.output) \(done.errors)")
        let entry = try #require(try office.entries.first)
        #expect(entry["template_code"] as? String == "OUTGOING" && entry["cost"] as? String == "7.50")
        #expect(entry["duration_min"] as? Int == 15 && entry["information_flow"] as? String == "inbound")
        #expect(entry["initiated_by"] as? String == "them" && entry["correspondence_type"] as? String == "Email")
        #expect(entry["campaign_no"] as? String == "SPRING" && entry["opportunity_no"] as? String == "O1")
        #expect(entry["evaluation"] as? String == "Very Positive")
    }

    @Test("a signal that ends it does so at once while it asks, and the terminal is as before", arguments: [15, 2, 1])
    func signals(number: Int) throws {
        let file = office.root.appending(path: "signal.py")
        let program = """
            import os, pty, select, signal, sys, termios, time
            process, terminal = pty.fork()
            if process == 0:
                os.execv(sys.argv[1], [sys.argv[1], "record", "--config", "etc"])
            before, said, end = None, b"", time.time() + 60
            while b"name:" not in said and time.time() < end:
                if select.select([terminal], [], [], 1)[0]:
                    said += os.read(terminal, 4096)
            while termios.tcgetattr(terminal)[3] & termios.ICANON and time.time() < end:
                time.sleep(0.01)
            os.kill(process, int(sys.argv[2]))
            while time.time() < end:
                done, status = os.waitpid(process, os.WNOHANG)
                if done:
                    print("ended by", os.WTERMSIG(status), "lines", bool(termios.tcgetattr(terminal)[3] & termios.ICANON))
                    sys.exit()
                time.sleep(0.01)
            os.kill(process, signal.SIGKILL)
            print("went on")
            """
        try Data(program.utf8).write(to: file)
        let dossier = Programs.directory.appending(path: "dossier").path
        let done = try Programs.shell("python3 '\(file.path)' '\(dossier)' \(number)", in: office.root)
        #expect(done.output == "ended by \(number) lines True\n", "\(done.output)\(done.errors)")
    }

    @Test("at a terminal Tab completes contact and template by what was typed of them")
    func tab() throws {
        let keys = "\(contact.lowercased())\\t\\r" + "tgoin\\t\\r" + String(repeating: "\\r", count: 6)
        let program = Programs.directory.appending(path: "dossier").path
        let done = try Programs.shell(
            "printf '\(keys)' | script -qec \"'\(program)' record --config etc\" /dev/null", in: office.root)
        let entry = try #require(try office.entries.first, "\(done.output)")
        #expect(entry["contact_no"] as? String == contact && entry["template_code"] as? String == "OUTGOING")
        #expect(done.output.contains("OUTGOING  "), "\(done.output)")
    }

    @Test("what is no day, amount or choice is wrong usage; what is not there is refused")
    func wrong() throws {
        for wrong in [["--date", "15/01/2026"], ["--cost", "-1"], ["--evaluation", "great"], ["--time", "25:00"]] {
            let done = try Programs.run(
                "dossier",
                ["record", "--contact", contact, "--template", "BUS"] + wrong + [
                    "--config", office.root.appending(path: "etc").path,
                ], in: office.root)
            #expect(done.status == 2, "\(wrong): \(done.errors)")
        }
        let template = try office.dossier("record", "--contact", contact, "--template", "OUTGOIN")
        #expect(template.status == 1 && template.errors.contains("did you mean 'OUTGOING'?"), "\(template.errors)")
        let both = try office.dossier("record", "--contact", contact, "--segment", "A", "--template", "BUS")
        #expect(both.status == 2)
        #expect(try office.entries.isEmpty)
    }

    @Test("without a contact or a template it asks, and lists what a part of a name or code fits")
    func asks() throws {
        let done = try typed("\(contact)\ncall\n2\nPrices\nnext week\n2026-01-15\n\n2\n\nnice\n", "record")
        #expect(done.status == 0, "\(done.output) \(done.errors)")
        #expect(done.output.contains("1  INCOME") && done.output.contains("2  OUTGOING"), "\(done.output)")
        #expect(done.output.contains("'next week' is no day"), "\(done.output)")
        let entry = try #require(try office.entries.first)
        #expect(entry["template_code"] as? String == "OUTGOING" && entry["description"] as? String == "Prices")
        #expect(entry["date"] as? String == "2026-01-15" && entry["evaluation"] as? String == "Positive")
        // Only what is missing is asked for.
        let direct = try office.dossier("record", "--contact", contact, "--template", "INCOME")
        #expect(direct.status == 0 && !direct.output.contains("["), "\(direct.output)")
    }

    @Test("who leaves in the middle keeps a draft, which is finished later and counts nowhere until then")
    func drafts() throws {
        let left = try typed("\(contact)\nONSITE\nHalf of it\n", "record")
        #expect(left.status == 0 && left.output.contains("Draft D1: kept"), "\(left.output) \(left.errors)")
        let nothing = try typed("nobody-of-this-name\n", "record")
        #expect(nothing.status == 1 && nothing.errors.contains("Nothing was recorded."), "\(nothing.errors)")
        let postponed = try office.dossier(
            "record", "--contact", other, "--template", "BUS", "--date", "2026-01-02", "--postpone")
        #expect(postponed.status == 0 && postponed.output.contains("Draft D2"), "\(postponed.errors)")
        #expect(try office.entries.isEmpty)
        let listed = try office.dossier("drafts", "list", "--format", "jsonl").objects
        #expect(listed.compactMap { $0["draft_no"] as? String } == ["D1", "D2"])
        #expect(try office.dossier("drafts", "show", "D1").output.contains("Half of it"))
        let finished = try office.dossier("resume", "D1", "--minutes", "45", "--evaluation", "Neutral")
        #expect(finished.status == 0 && finished.output.contains("Entry 1"), "\(finished.errors)")
        let entry = try #require(try office.entries.first)
        #expect(entry["description"] as? String == "Half of it" && entry["duration_min"] as? Int == 45)
        #expect(try office.dossier("resume", "D1").status == 1)
        // The date is that of the finishing, not of the draft.
        #expect(try office.dossier("resume", "2").status == 0)
        #expect(try office.entries.first { $0["entry_no"] as? Int == 2 }?["date"] as? String != "2026-01-02")
        #expect(try office.dossier("drafts", "delete", "D2").status == 1)
        #expect(try office.dossier("drafts", "list").errors.contains("There are no drafts."))
    }

    @Test("what was typed is kept as a draft where the whole is refused; what is too long is said at once")
    func refusedAfterTheLastAnswer() throws {
        let long = String(repeating: "x", count: 101)
        let done = try typed("\(contact)\nOUTGOING\n\(long)\nPrices\n2099-01-15\n\n\n\nrings again\n", "record")
        #expect(done.status == 3 && done.output.contains("Draft D1: kept"), "\(done.output)\(done.errors)")
        #expect(done.errors.contains("101 characters; at most 100"), "\(done.errors)")
        let draft = try #require(try office.dossier("drafts", "show", "D1", "--format", "jsonl").objects.first)
        #expect(draft["description"] as? String == "Prices" && draft["comment"] as? String == "rings again")
        #expect(try office.entries.isEmpty)
        let attached = try typed("", "record", "--contact", contact, "--ask", "--attach", "missing.pdf")
        #expect(attached.status == 1 && attached.output.isEmpty, "it is said before anything is asked: \(attached)")
    }

    @Test("a draft that is taken up and left again keeps its day, and offers it to who is asked")
    func dayOfADraft() throws {
        func day() throws -> String? {
            try office.dossier("drafts", "show", "D1", "--format", "jsonl").objects.first?["date"] as? String
        }
        let kept = ["record", "--contact", contact, "--template", "BUS", "--date", "2026-01-02", "--postpone"]
        #expect(try typed("", kept).status == 0)
        #expect(try office.dossier("resume", "D1", "--ask").status == 0, "nobody answers")
        #expect(try day() == "2026-01-02")
        let done = try typed(String(repeating: "\n", count: 13), "resume", "D1", "--ask")
        #expect(done.status == 0 && done.output.contains("[2026-01-02]"), "\(done.output)\(done.errors)")
        #expect(try office.entries.first?["date"] as? String == "2026-01-02")
    }

    @Test("of several drafts those that there are are deleted, and the exit code tells that others are not there")
    func deletion() throws {
        #expect(try office.dossier("record", "--contact", contact, "--template", "BUS", "--postpone").status == 0)
        #expect(try office.dossier("drafts", "delete", "D1", "soon").status == 1, "nothing is deleted")
        let partly = try office.dossier("drafts", "delete", "D9", "D1")
        #expect(partly.status == 3 && partly.output == "Draft D1: deleted\n", "\(partly)")
        #expect(try office.dossier("drafts", "delete", "D1").status == 1)
    }

    @Test("an attached file that is dropped later is recorded like any other document")
    func attachedThenDropped() throws {
        let index = try #require(
            (0..<60).first { index in
                let expected = office.sample.document(index, form: .xml).expected
                return expected.kind == "invoice" && expected.direction == "outbound"
            })
        let document = office.sample.document(index, form: .xml)
        let file = office.root.appending(path: document.fileName)
        try Data(document.bytes).write(to: file)
        let done = try office.dossier("record", "--contact", contact, "--template", "BUS", "--attach", file.path)
        #expect(done.status == 0, "\(done.errors)")
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        let entries = try office.entries
        #expect(entries.count == 2, "\(entries)")
        #expect(entries.contains { $0["document_type"] as? String == "sales-invoice" })
        // And the other way round: what was recorded keeps its own entry.
        let again = try office.dossier("record", "--contact", other, "--template", "BUS", "--attach", file.path)
        #expect(again.status == 0, "\(again.errors)")
        try office.put("again-" + document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        #expect(try office.entries.count == 3)
        // It tells nothing of how the document was decided, and cannot be moved as the document's entry.
        let shown = try office.dossier("show", "3")
        #expect(shown.output.contains(document.fileName) && !shown.output.contains("How it was decided"))
        #expect(try office.dossier("reassign", "3", "--contact", contact).errors.contains("recorded by hand"))
        let verified = try office.dossier("verify")
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }

    @Test("a segment is logged in one go, canceled in one go, taken back, and followed up")
    func segment() throws {
        #expect(try office.dossier("segments", "create", "SPRING", "--description", "Spring letter").status == 0)
        #expect(
            try office.dossier("segments", "add", "SPRING", "--contact", contact, "--contact", other).status == 0)
        let typo = try office.dossier("record", "--segment", "SPRNG", "--template", "BUS")
        #expect(typo.status == 1 && typo.errors.contains("did you mean 'SPRING'?"), "\(typo.errors)")
        let without = try office.dossier("segments", "log", "SPRING")
        #expect(without.status == 1 && without.errors.contains("--template"), "\(without.errors)")
        let logged = try office.dossier("segments", "log", "spring", "--template", "GOLF", "--subject", "Come")
        #expect(logged.status == 0 && logged.output.contains("2 entries"), "\(logged.output)\(logged.errors)")
        #expect(try office.entries.compactMap { $0["segment_no"] as? String } == ["SPRING", "SPRING"])
        #expect(try office.entries.compactMap { $0["logged_segment_no"] as? Int } == [1, 1])
        let list = try office.dossier("segments", "logged", "--format", "jsonl").objects
        #expect(list.first?["entries"] as? Int == 2 && list.first?["canceled"] as? Bool == false)
        let cancel = ["segments", "logged", "cancel", "1", "--reason", "wrong letter"]
        let preview = try typed("", cancel)
        #expect(preview.output.contains("would be canceled, and 2 entries of 2 with it"), "\(preview)")
        #expect(try office.entries.allSatisfy { $0["canceled"] as? Bool == false })
        let canceled = try typed("", cancel + ["--yes"])
        #expect(canceled.status == 0, "\(canceled.errors)")
        #expect(try office.entries.allSatisfy { $0["canceled"] as? Bool == true })
        #expect(try typed("", cancel).errors.contains("canceled already"))
        #expect(try office.dossier("segments", "follow-up", "1", "--code", "NEXT").status == 1)
        #expect(try office.dossier("segments", "logged", "uncancel", "1").status == 0)
        #expect(try office.entries.allSatisfy { $0["canceled"] as? Bool == false })
        #expect(
            try office.dossier("segments", "follow-up", "1", "--code", "next").output.contains("with 2 contacts"))
        #expect(try office.dossier("segments", "show", "NEXT").status == 0)
        #expect(try office.dossier("segments", "logged", "cancel", "9", "--reason", "x").status == 1)
        // The segment stays, and can be logged again.
        #expect(try office.dossier("record", "--segment", "SPRING", "--template", "BUS").status == 0)
    }
}
