import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Figures, spreadsheets and one contact (End to End)", .ownThread)
struct FiguresAndFilesTests {
    @Test("Figures come to what the log shows; quotes and contacts without an answer are told")
    func figures() throws {
        let office = try ScratchOffice()
        for document in office.sample.documents(count: 30) { try office.put(document.fileName, document.bytes) }
        #expect(try office.drain().status == 0)
        let entries = try office.entries
        let figures = try office.dossier("stats", "--by", "template", "--format", "jsonl").objects
        #expect(figures.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == entries.count)
        let table = try office.dossier("stats", "--by", "month")
        #expect(table.status == 0 && table.output.contains("Month"), "\(table.errors)")
        let totals = try office.dossier("log", "--totals", "--format", "csv").output.split(separator: "\n")
        #expect(totals.first == "currency,amount,count,cost,duration_min")
        let rows = totals.dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let currencies = try office.dossier("stats", "--by", "currency", "--format", "jsonl").objects
        #expect(rows.count == currencies.count && rows.allSatisfy { $0.count == 5 })
        for row in rows {
            let figure = try #require(currencies.first { ($0["key"] as? String ?? "") == row[0] })
            let amounts = figure["amounts"] as? [String: String]
            #expect((amounts?[row[0]] ?? "", figure["count"] as? Int ?? -1) == (row[1], Int(row[2]) ?? -2))
        }
        #expect(rows.contains { $0[0].isEmpty && $0[1].isEmpty }, "no document without an amount")
        #expect(
            try office.dossier("log", "--contact", "C00001", "--text", "nowhere", "--totals", "--format", "csv").output
                == "currency,amount,count,cost,duration_min\n")

        let quotes = try office.dossier("stats", "silent-quotes", "--days", "0", "--strictly", "--format", "jsonl")
        let sent = entries.filter { $0["document_kind"] as? String == "quote" }
        #expect(quotes.objects.count == sent.count && !sent.isEmpty, "\(quotes.errors)")
        #expect(quotes.objects.allSatisfy { $0["why"] is String })
        let silent = try office.dossier("stats", "silent-contacts", "--since", "2000", "--format", "jsonl").objects
        let companies = Set(entries.compactMap { $0["contact_company_no"] as? String })
        #expect(silent.allSatisfy { !companies.contains($0["contact_no"] as? String ?? "") } && !silent.isEmpty)
    }

    @Test("What is exported in one language another office imports, once; a workbook is written")
    func files() throws {
        let office = try ScratchOffice()
        for document in office.sample.documents(count: 6) { try office.put(document.fileName, document.bytes) }
        #expect(try office.drain().status == 0)
        let count = try office.entries.count
        let csv = office.root.appending(path: "posten.csv")
        let exported = try office.dossier("export", "entries", "--captions", "nl", "--output", csv.path)
        #expect(exported.status == 0, "\(exported.errors)")
        let text = try String(contentsOf: csv, encoding: .utf8)
        #expect(text.hasPrefix("Geannuleerd,Poging mislukt,"))
        let dash = try office.dossier("export", "entries", "--captions", "nl", "--output", "-")
        #expect(dash.status == 0 && dash.output == text, "\(dash.errors)")
        #expect(try office.dossier("export", "entries", "--as", "xlsx", "--output", "-").status == 2)
        #expect(!FileManager.default.fileExists(atPath: office.root.appending(path: "-").path))
        #expect(try office.dossier("import", "entries", csv.path).output.contains("0 added, \(count) unchanged"))

        let other = try ScratchOffice()
        #expect(try other.dossier("import", "entries", csv.path, "--dry-run").output.contains("\(count) added"))
        #expect(try other.entries.isEmpty)
        #expect(try other.dossier("import", "entries", csv.path).output.contains("\(count) added, 0 unchanged"))
        #expect(try other.dossier("import", "entries", csv.path).output.contains("0 added, \(count) unchanged"))
        let again = other.root.appending(path: "again.csv")
        #expect(try other.dossier("export", "entries", "--captions", "fr", "--output", again.path).status == 0)
        #expect(try String(contentsOf: again, encoding: .utf8).split(separator: "\n").count == count + 1)
        let lines = other.root.appending(path: "lines.jsonl")
        #expect(try other.dossier("export", "entries", "--as", "jsonl", "--output", lines.path).status == 0)
        #expect(try other.dossier("import", "entries", lines.path).output.contains("0 added, \(count) unchanged"))

        let workbook = office.root.appending(path: "log.xlsx")
        let written = try office.dossier("export", "entries", "--as", "xlsx", "--output", workbook.path)
        #expect(written.status == 0, "\(written.errors)")
        #expect(try Data(contentsOf: workbook).starts(with: Data("PK".utf8)))
        let asCSV = try other.dossier("import", "entries", workbook.path)
        #expect(asCSV.status == 1 && asCSV.errors.contains("it as CSV"), "\(asCSV.errors)")
        let told = try #require(try other.dossier("history", "1", "--format", "jsonl").objects.first)
        #expect(told["what"] as? String == "imported" && (told["reason"] as? String)?.contains("number ") == true)
        let shown = try other.dossier("show", "1").output
        #expect(
            shown.contains("Imported     from business-central, number ") && shown.contains("What the document says"))
        #expect(try other.dossier("document", "1", "--output", "-").errors.contains("it was imported from"))
        let old = other.root.appending(path: "old.csv")
        let rows = ["2025-03-01,12:00", "2025-02-01,09:00", "2025-02-01,08:00"]
        let body = rows.map { "\($0),C00001,S_INVOICE\n" }.joined()
        try Data("Date,Time of Interaction,Contact No.,Interaction Template Code\n\(body)".utf8).write(to: old)
        #expect(try other.dossier("import", "entries", old.path, "--source", "old").output.contains("3 added"))
        let dated = try other.dossier("log", "--to", "2025-12-31", "--sort", "entry:asc", "--format", "jsonl").objects
        #expect(dated.compactMap { $0["time"] as? String } == ["08:00:00", "09:00:00", "12:00:00"])
        let wrong = other.root.appending(path: "wrong.csv")
        try Data("Date,Contact No.,Interaction Template Code\n2026-01-31,NOBODY,S_INVOICE\n".utf8).write(to: wrong)
        let central = other.root.appending(path: "bc.csv")
        let contact = try #require(other.sample.contactNumbers.first)
        let typed = [("Sales Qte.", "1.250"), ("Sales Inv.", "2.500"), ("Iets", "1")].map { type, amount in
            "\(type);31/01/2025;\(contact);S_QUOTE;\(amount)\n"
        }
        let heading = "Documentsoort;Datum;Contactnr.;Interactiesjablooncode;Bedrag\n"
        try Data((heading + typed.joined()).utf8).write(to: central)
        let taken = try other.dossier("import", "entries", central.path, "--source", "central")
        #expect(taken.output.contains("3 added") && taken.errors.contains("kept as they are: iets"), "\(taken.errors)")
        let quotes = try other.dossier(
            "log", "--type", "sales-quote", "--from", "2025-01-31", "--to", "2025-01-31", "--format", "jsonl"
        ).objects
        #expect(quotes.map { $0["amount"] as? String } == ["1250.00"])
        #expect(quotes.first?["document_kind"] as? String == "quote")
        let pointed = try other.dossier(
            "import", "entries", central.path, "--source", "pointed", "--decimal", "point", "--dry-run")
        #expect(pointed.output.contains("3 added"))
        let refused = try other.dossier("import", "entries", wrong.path)
        #expect(refused.status == 3 && refused.errors.contains("line 2: there is no contact NOBODY"))
        // What was changed where the file comes from since is told, line by line.
        #expect(try office.dossier("evaluate", "1", "--as", "negative").status == 0)
        let later = office.root.appending(path: "later.csv")
        #expect(try office.dossier("export", "entries", "--captions", "nl", "--output", later.path).status == 0)
        let changed = try other.dossier("import", "entries", later.path)
        #expect(changed.status == 3 && changed.output.contains("0 added, \(count - 1) unchanged, 1 refused"))
        #expect(changed.errors.contains("with something else in 'Evaluatie'"), "\(changed.errors)")
    }

    @Test("Folders and folders that are not there are refused in a sentence that names what was typed")
    func notAFile() throws {
        let office = try ScratchOffice(importsContacts: false)
        let folder = office.root.path
        for command in [
            ["import", "entries", folder], ["contacts", "import", folder], ["comment", "117", "--file", folder],
        ] {
            let done = try Programs.run("dossier", command + ["--config", "\(folder)/etc"], in: office.root)
            #expect(done.status == 1 && done.errors == "\(folder): cannot be read; check its kind and its rights.\n")
        }
        for form in ["csv", "xlsx"] {
            let path = "\(folder)/none/log.\(form)"
            let done = try office.dossier("export", "entries", "--as", form, "--output", path)
            #expect(done.status == 1 && done.errors.hasPrefix("\(path) cannot be made;"), "\(done.errors)")
        }
    }

    @Test("Words are found by every command that has the filters of the log, also those just recorded")
    func words() throws {
        let office = try ScratchOffice()
        let contact = try #require(office.sample.contactNumbers.first)
        func record(_ description: String) throws {
            let done = try office.dossier(
                "record", "--contact", contact, "--template", "BUS", "--description", description)
            #expect(done.status == 0, "\(done.errors)")
        }
        try record("heat pump")
        #expect(try office.dossier("stats", "--text", "pump", "--format", "jsonl").objects.count == 1)
        try record("heat exchanger")
        #expect(try office.dossier("export", "entries", "--text", "exchanger", "--as", "jsonl").objects.count == 1)
        try record("heat shield")
        let preview = try office.dossier("cancel", "--text", "shield", "--reason", "test")
        #expect(preview.output.contains("1 entry would be canceled"), "\(preview)")
        try record("heat wave")
        let canceled = try office.dossier("cancel", "--text", "heat", "--reason", "test", "--yes")
        #expect(canceled.output.contains("Entry 4: canceled."), "\(canceled)")
        try record("cold wave")
        let purge = try office.dossier("purge", "--text", "wave")
        #expect(purge.output.contains("1 canceled entry would be deleted"), "\(purge)")
    }

    @Test("What is only shown makes nothing, not even a ledger")
    func previews() throws {
        for line in [
            "cancel --entry 1..2 --reason test", "comment --entry 1..2 text", "segments delete SPRING",
            "segments logged cancel 1 --reason test",
        ] {
            let office = try ScratchOffice(importsContacts: false)
            _ = try Programs.run(
                "dossier", line.split(separator: " ").map(String.init) + ["--config", "\(office.root.path)/etc"],
                in: office.root)
            #expect(try FileManager.default.contentsOfDirectory(atPath: office.store.path).isEmpty, "\(line)")
        }
    }

    @Test("All about one contact is written, and a person is erased with the documents")
    func person() throws {
        let office = try ScratchOffice()
        let document = office.sample.documents(count: 1)[0]
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        #expect(try office.dossier("contacts", "add", "P777", "Ada Zebrowski", "--type", "person").status == 0)
        let moved = try office.dossier("reassign", "1", "--contact", "P777", "--reason", "hers")
        #expect(moved.status == 0, "\(moved.errors)")

        let archive = office.root.appending(path: "p777.tar")
        let exported = try office.dossier("export", "--contact", "P777", "--output", archive.path)
        #expect(exported.status == 0, "\(exported.errors)")
        let listed = try Programs.shell(
            "tar -xOf p777.tar P777/index.txt P777/entries.jsonl; tar -tf p777.tar", in: office.root)
        #expect(listed.output.contains("Ada Zebrowski") && listed.output.contains("\"contact_no\": \"P777\""))
        #expect(listed.output.contains("P777/documents/"))
        let lines = try Programs.shell("tar -xOf p777.tar P777/entries.jsonl", in: office.root)
        let shown = try office.dossier("show", "2", "--format", "jsonl").objects
        #expect(lines.objects as NSArray == shown as NSArray && shown.first?["follow_up_date"] is NSNull)

        let preview = try office.dossier("erase", "P777", "--reason", "asked")
        #expect(preview.status == 0, "\(preview.errors)")
        #expect(preview.output.contains("What stays, as others need it: the document of entry 2.\n"), "\(preview)")
        #expect(try office.dossier("contacts", "show", "P777").status == 0)
        let done = try office.dossier("erase", "P777", "--reason", "asked", "--yes")
        #expect(done.status == 0 && done.output.contains("ERASED-1"), "\(done.errors)")
        #expect(try office.dossier("contacts", "show", "P777").status == 1)
        #expect(try office.dossier("erase", "--list", "--format", "jsonl").objects.count == 1)
        let verified = try office.dossier("verify")
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }
}
