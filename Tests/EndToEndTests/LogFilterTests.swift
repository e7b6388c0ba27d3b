import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Asking the log (End to End)", .ownThread)
struct LogFilterTests {
    @Test(
        "a filter that names nothing there is refused, with the nearest or with what there is",
        arguments: [
            (["--contact", "C0001"], "did you mean C00001 "), (["--company", "C99999"], "'dossier contacts list'"),
            (["--kind", "invoce"], "did you mean 'invoice'?"), (["--kind", "xyzzy"], "credit-note, delivery-note"),
            (["--type", "sale-invoice"], "did you mean 'sales-invoice'?"),
            (["--type", "xyzzy"], "sales- or purchase- and one of"),
            (["--template", "S_INVOCE"], "did you mean 'S_INVOICE'?"),
            (["--template", "XYZZY"], "'dossier templates list'"), (["--group", "SALE"], "did you mean 'SALES'?"),
            (["--segment", "NOPE"], "'dossier segments list'"),
            (["--logged-segment", "99"], "'dossier segments logged'"),
            (["--rule", "nope"], "'dossier rules list'"),
        ])
    func unknown(arguments: [String], remedy: String) throws {
        let office = try ScratchOffice()
        for format in ["table", "json"] {
            let options = ["--config", office.configuration.deletingLastPathComponent().path, "--format", format]
            let refused = try Programs.run("dossier", ["log"] + arguments + options, in: office.root)
            #expect(refused.status == 1 && refused.output.isEmpty, "\(refused.output)")
            #expect(refused.errors.contains("There is no ") && refused.errors.contains(remedy), "\(refused.errors)")
        }
    }

    @Test("targets of campaigns, responses, and what went by no way of writing, are asked for")
    func marks() throws {
        let office = try ScratchOffice()
        let mark = ["--campaign", "SPRING", "--campaign-target"]
        for more in [
            mark + ["--correspondence", "none"], mark + ["--campaign-response"], ["--correspondence", "email"],
        ] {
            let record = ["record", "--contact", "C00001", "--template", "BUS"] + more
            let done = try Programs.run("dossier", record + ["--config", "\(office.root.path)/etc"], in: office.root)
            #expect(done.status == 0, "\(done.errors)")
        }
        func numbers(_ filter: String, _ value: String) throws -> [Int] {
            try office.dossier("log", filter, value, "--format", "jsonl").objects.compactMap { $0["entry_no"] as? Int }
        }
        #expect(try numbers("--campaign-target", "yes") == [2, 1])
        #expect(try numbers("--campaign-target", "no") == [3])
        #expect(try numbers("--campaign-response", "yes") == [2])
        #expect(try numbers("--correspondence", "none").contains(1))
        #expect(try numbers("--correspondence", "email") == [3])
    }

    @Test("a filter that names something without entries says so, in whatever case it is typed")
    func known() throws {
        let office = try ScratchOffice()
        for filter in [
            ("--contact", "c00001"), ("--kind", "Invoice"), ("--type", "sales-quote"), ("--template", "bus"),
        ] {
            let none = try office.dossier("log", filter.0, filter.1)
            #expect(none.status == 0 && none.errors == "No entries.\n", "\(filter) \(none.errors)")
        }
    }

    @Test(
        "what nothing can lie between, and a language that there is not, is wrong usage",
        arguments: [
            ["--from", "2026-02", "--to", "2026-01"], ["--amount-from", "5", "--amount-to", "1"],
            ["--document-from", "2026", "--document-to", "2025"], ["--language", "xx"],
        ])
    func contradictions(arguments: [String]) throws {
        let office = try ScratchOffice(importsContacts: false)
        let options = ["--config", office.configuration.deletingLastPathComponent().path]
        #expect(try Programs.run("dossier", ["log"] + arguments + options, in: office.root).status == 2)
    }

    @Test("words of XML documents are found, in the contact's language where the document has none, and all by a pipe")
    func words() throws {
        let office = try ScratchOffice()
        for index in 0..<8 {
            let document = office.sample.document(index, form: .xml)
            try office.put(document.fileName, document.bytes)
        }
        #expect(try office.drain().status == 0)
        let entry = try #require(
            try office.entries.first {
                ($0["document"] as? [String: Any])?["media_type"] as? String == "application/xml"
            })
        let number = try #require(entry["entry_no"] as? Int)
        let shown = try #require(try office.dossier("show", "\(number)", "--text", "--format", "jsonl").objects.first)
        let value = try #require((shown["text"] as? [String])?.first?.split(separator: "\n").last { $0.contains(" ") })
        let found = try office.dossier("log", "--text", "\"\(value)\"", "--format", "jsonl").objects
        #expect(found.contains { $0["entry_no"] as? Int == number }, "\(value)")
        #expect(try office.dossier("log", "--language", "NLB").status == 0)
        #expect(try office.entries.allSatisfy { !($0["language"] is NSNull) })
        // By the beginning of its SHA-256, and once it is purged.
        let digest = try #require((entry["document"] as? [String: Any])?["sha256"] as? String)
        #expect(try office.dossier("show", String(digest.prefix(12))).output.contains("recorded as entry \(number)"))
        #expect(try office.dossier("cancel", "\(number)", "--reason", "wrong").status == 0)
        #expect(try office.dossier("purge", "\(number)", "--yes").status == 0)
        let gone = try office.dossier("show", "\(number)")
        #expect(
            gone.status == 1 && gone.errors.contains("Entry \(number) was deleted by the purge of "), "\(gone.errors)")
        let path = try #require((entry["document"] as? [String: Any])?["original_path"] as? String)
        #expect(try office.dossier("show", path).output.contains("with its entry, by the purge of "))
    }

    @Test("the date of an interaction is the file's, and the document's own can be asked for")
    func dates() throws {
        let office = try ScratchOffice()
        let document = office.sample.document(0)
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        let entry = try #require(try office.entries.first)
        let printed = try #require(entry["document_date"] as? String)
        let today = try #require(entry["date"] as? String)
        try #require(printed != today, "the samples are older than the day of the test")
        func count(_ from: String, _ to: String, _ day: String) throws -> Int {
            try office.dossier("log", from, day, to, day, "--format", "jsonl").objects.count
        }
        #expect(try count("--document-from", "--document-to", printed) == 1)
        #expect(try count("--document-from", "--document-to", today) == 0)
        #expect(try count("--from", "--to", today) == 1)
        #expect(try count("--from", "--to", printed) == 0)
        #expect(try office.dossier("log", "--help").output.contains("--document-from"))
    }

    @Test("nothing is cut where output is no terminal, and no line ends with a blank; a terminal is filled")
    func width() throws {
        let office = try ScratchOffice(importsContacts: false)
        let long = "Gemeenschappelijke Inkoopcentrale voor de Onafhankelijke Boekhandels van Vlaanderen en Brussel VZW"
        for number in ["C1", "C2"] {
            let name = number == "C1" ? long : "Kort"
            #expect(try office.dossier("contacts", "add", number, name, "--email", "a\(number)@x.example").status == 0)
        }
        let list = try office.dossier("contacts", "list").output
        #expect(list.contains(long) && !list.contains("…"))
        for command in [["contacts", "list"], ["templates", "list"], ["rules", "list"], ["contacts", "show", "C1"]] {
            let options = ["--config", office.configuration.deletingLastPathComponent().path]
            let output = try Programs.run("dossier", command + options, in: office.root).output
            for line in output.split(separator: "\n") { #expect(line.last != " ", "'\(line)' of \(command)") }
        }
        let program = Programs.directory.appending(path: "dossier").path
        let folder = office.configuration.deletingLastPathComponent().path
        let line = "COLUMNS=60 script -qec '\(program) contacts list --config \(folder)' /dev/null"
        let cut = try Programs.shell(line, in: office.root).output.replacingOccurrences(of: "\r", with: "")
        #expect(cut.contains("…") && cut.contains("C1"), "\(cut)")
        #expect(cut.split(separator: "\n").allSatisfy { $0.count <= 60 }, "\(cut)")
    }
}
