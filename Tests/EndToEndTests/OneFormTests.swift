import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("What is one thing has one form (End to End)", .ownThread)
struct OneFormTests {
    private func run(_ office: ScratchOffice, _ locale: String, _ arguments: String...) throws -> String {
        let done = try Programs.run(
            "dossier", arguments + ["--config", office.root.appending(path: "etc").path], in: office.root,
            locale: locale)
        #expect(done.status == 0, "\(arguments): \(done.errors)")
        return done.output
    }

    @Test("moments are ISO 8601 and sentences English in JSON and CSV; tables have the office's clock and language")
    func moments() throws {
        let office = try ScratchOffice()
        let contact = try #require(office.sample.contactNumbers.first)
        let nl = "nl_BE.UTF-8"
        _ = try run(office, nl, "record", "--contact", contact, "--template", "BUS", "--postpone")
        _ = try run(office, nl, "segments", "create", "SPRING", "--description", "Lente")
        _ = try run(office, nl, "segments", "criteria", "save", "some", "--type", "company", "--without-interactions")
        _ = try run(office, nl, "segments", "add", "SPRING", "--criteria", "some")
        let words = "zonder interacties"
        for (list, key) in [
            (["drafts", "list"], "saved_at"), (["segments", "history", "SPRING"], "done_at"),
            (["segments", "criteria", "list"], "saved_at"),
        ] {
            func listed(_ form: String) throws -> Programs.Finished {
                try Programs.run(
                    "dossier", list + ["--format", form, "--config", office.root.appending(path: "etc").path],
                    in: office.root, locale: nl)
            }
            let object = try #require(try listed("jsonl").objects.first)
            let moment = try #require(object[key] as? String)
            #expect(moment.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil, "\(list): \(moment)")
            let csv = try listed("csv").output
            #expect(csv.contains(moment) && !csv.contains(words), "\(csv)")
            #expect(try !listed("json").output.contains(words))
            let table = try listed("table").output
            #expect(table.firstMatch(of: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/) != nil && !table.contains(moment))
            if list[0] == "segments" { #expect(table.contains(words), "\(table)") }
        }
        for command in [["segments", "show", "SPRING"], ["segments", "criteria", "show", "some"]] {
            let shown = try Programs.run(
                "dossier", command + ["--config", office.root.appending(path: "etc").path], in: office.root)
            #expect(shown.output.firstMatch(of: /\d\dT\d\d:/) == nil, "\(shown.output)")
        }
    }

    @Test("a thing is shown as a list of one in JSON, and in CSV with the columns of its list")
    func lists() throws {
        let office = try ScratchOffice()
        #expect(try office.dossier("setup", "clear", "sales-invoice").status == 0)
        for document in office.sample.documents(count: 12) { try office.put(document.fileName, document.bytes) }
        #expect(try office.drain().status == 0)
        let contact = try #require(office.sample.contactNumbers.first)
        let entry = try #require(try office.entries.first?["entry_no"] as? Int)
        let review = try #require(try office.reviews.first?["review_no"] as? Int)
        for command in [["contacts", "show", contact], ["show", "\(entry)"], ["review", "show", "\(review)"]] {
            func shown(_ form: String) throws -> String {
                try Programs.run(
                    "dossier", command + ["--format", form, "--config", office.root.appending(path: "etc").path],
                    in: office.root
                ).output
            }
            let list = try JSONSerialization.jsonObject(with: Data(shown("json").utf8)) as? [[String: Any]]
            #expect(list?.count == 1, "\(command)")
            #expect(try shown("csv").split(separator: "\n")[0].split(separator: ",").count > 10, "\(command)")
        }
    }
}
