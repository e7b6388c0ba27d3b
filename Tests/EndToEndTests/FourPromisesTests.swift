import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("The log as a whole (End to End)", .ownThread)
struct FourPromisesTests {
    private let office: ScratchOffice

    /// Three documents are dropped and two interactions recorded by hand, one of them with a file.
    init() throws {
        office = try ScratchOffice()
        for index in 0..<3 {
            let document = office.sample.document(index, form: .xml)
            try office.put(document.fileName, document.bytes)
        }
        let drained = try office.drain()
        try #require(drained.status == 0, "\(drained.errors)")
        let contact = try #require(office.sample.contactNumbers.first)
        let offer = office.root.appending(path: "offer.txt")
        try Data("our offer".utf8).write(to: offer)
        let visit = try office.dossier(
            "record", "--contact", contact, "--template", "BUS", "--description", "Visit", "--attach", offer.path)
        let call = try office.dossier(
            "record", "--contact", contact, "--template", "OUTGOING", "--description", "Prices", "--comment", "later")
        try #require(visit.status == 0 && call.status == 0, "\(visit.errors)\(call.errors)")
    }

    private func numbers(_ arguments: String...) throws -> [Int] {
        let list = try Programs.run(
            "dossier",
            ["log", "--sort", "entry", "--format", "jsonl"] + arguments
                + ["--config", office.configuration.deletingLastPathComponent().path], in: office.root)
        #expect(list.status == 0, "\(list.errors)")
        return list.objects.compactMap { $0["entry_no"] as? Int }.sorted()
    }

    @Test("what came in by itself and what was recorded by hand stand in one list, each with its status")
    func oneList() throws {
        let entries = try office.entries
        #expect(entries.compactMap { $0["entry_no"] as? Int }.sorted() == [1, 2, 3, 4, 5])
        #expect(entries.allSatisfy { $0["canceled"] as? Bool == false })
        let byHand = entries.filter { $0["rule"] is NSNull }.compactMap { $0["entry_no"] as? Int }
        #expect(byHand.sorted() == [4, 5], "the others say by which rule they were matched")
        #expect(try office.dossier("cancel", "2", "4", "--reason", "by mistake").status == 0)
        let table = try office.dossier("log").output
        #expect(table.contains("Visit") && table.contains("Prices"), "\(table)")
        for number in 1...5 {
            let line = try #require(
                table.split(separator: "\n").first { $0.split(separator: " ").first == "\(number)" }, "\(table)")
            #expect(line.contains("canceled") == [2, 4].contains(number), "\(line)")
        }
    }

    @Test("what is canceled is marked and stays; what is purged is the canceled only, shown before, and the rest stays")
    func canceledAndPurged() throws {
        let documents = try storedFiles
        #expect(documents == 4, "three that were dropped, and one that was attached")
        #expect(try office.dossier("cancel", "2", "4", "--reason", "by mistake").status == 0)
        #expect(try numbers("--canceled", "yes") == [2, 4] && numbers("--canceled", "no") == [1, 3, 5])
        for number in ["2", "4"] {
            let shown = try office.dossier("show", number).output
            #expect(shown.contains("by mistake") && shown.contains("anceled"), "\(shown)")
        }
        #expect(!(try office.dossier("show", "5").output.contains("anceled")))
        #expect(try office.dossier("history", "4").output.contains("by mistake"))

        let preview = try office.dossier("purge")
        #expect(
            preview.output.contains("2 canceled entries would be deleted, with 0 comments and 2 documents"),
            "\(preview.output)\(preview.errors)")
        #expect(try numbers() == [1, 2, 3, 4, 5] && storedFiles == documents, "a preview deletes nothing")
        let purged = try office.dossier("purge", "--yes")
        #expect(purged.output.contains("2 entries deleted"), "\(purged.output)\(purged.errors)")
        #expect(try numbers() == [1, 3, 5] && storedFiles == documents - 2)
        #expect(try office.dossier("show", "2").status == 1 && office.dossier("show", "4").status == 1)
        #expect(try office.dossier("show", "1").status == 0)
        #expect(try office.dossier("show", "5").output.contains("later"))
        #expect(try office.dossier("purge", "1", "--yes").status == 1, "it is not canceled")
        let verified = try office.dossier("verify")
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }

    private var storedFiles: Int {
        get throws {
            let all = FileManager.default.enumerator(atPath: office.store.appending(path: "documents").path)
            return all?.compactMap { $0 as? String }.count { $0.split(separator: "/").last?.count == 64 } ?? 0
        }
    }
}
