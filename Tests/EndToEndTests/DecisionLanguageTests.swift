import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("A decision is told in the reader's language (End to End)", .ownThread)
struct DecisionLanguageTests {
    /// What stood in English there, whoever read it.
    private static let english = [
        "text PDF, 1 page", "page 1, line", "Direction", "outbound", "Seller", "Refers to", "it is our own",
        "the data of the document", "it is the day by which to pay", "address window", "direction", "we are the",
        "the addressee is another", "our particulars", "rule '", " is of C", "template ", "no contact for",
    ]

    private let office: ScratchOffice

    /// A document of a contact as PDF and as XML, and one of a stranger.
    init() throws {
        office = try ScratchOffice(seed: 7, folder: "language = \"de\"")
        let documents = [
            office.sample.document(0, form: .pdf), office.sample.document(2, form: .xml),
            office.sample.document(1, form: .pdf, strangerEvery: 1),
        ]
        for document in documents { try office.put(document.fileName, document.bytes) }
        #expect(try office.drain().status == 0)
    }

    private func run(_ locale: String, _ arguments: [String]) throws -> Programs.Finished {
        let folder = office.configuration.deletingLastPathComponent().path
        return try Programs.run("dossier", arguments + ["--config", folder], in: office.root, locale: locale)
    }

    /// What is told of all documents, but for the lines of documents and the names of rules.
    private func told(_ locale: String) throws -> String {
        let stranger = try #require(office.filed("Prüfen").first)
        let commands = [
            ["explain", "1", "2", office.drop.appending(path: "Prüfen/\(stranger)").path], ["show", "1"],
            ["show", "2"], ["review", "show", "1"],
        ]
        return try commands.map { command in
            let finished = try run(locale, command)
            #expect(finished.status == 0, "\(command) \(finished.errors)")
            return finished.output
        }.joined()
    }

    @Test("explain, show and review show", arguments: ["nl_BE.UTF-8", "fr_BE.UTF-8", "de_DE.UTF-8"])
    func terminal(locale: String) throws {
        let here = try told(locale)
        for words in Self.english where here.contains(words) {
            let line = here.split(separator: "\n").first { $0.contains(words) } ?? ""
            Issue.record("\(locale): '\(words)' in: \(line)")
        }
        // What is asked for above is there to be told.
        let there = try told("C.UTF-8")
        for words in Self.english where words != "it is the day by which to pay" {
            #expect(there.contains(words), "\(words)")
        }
    }

    @Test("the text beside a file, in the language of its folder")
    func why() throws {
        let folder = office.drop.appending(path: "Prüfen").path
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".why.txt") })
        let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        #expect(text.contains("Einzelheiten: kein Kontakt für '"), "\(text)")
        let document = try #require(text.split(separator: "\n").first { $0.hasPrefix("Beleg: ") })
        let kinds = ["Rechnung", "Gutschrift", "Angebot", "Mahnung", "Auftrag", "Lieferschein", "Bestellung"]
        #expect(kinds.contains { document.hasPrefix("Beleg: \($0)") }, "\(document)")
    }

    @Test("programs read the same whatever the language")
    func machines() throws {
        for command in [["explain", "1", "--format", "jsonl"], ["show", "1", "--format", "jsonl"]] {
            let steps = try ["C.UTF-8", "de_DE.UTF-8"].map { locale in
                try #require(try run(locale, command).objects.first?["ladder"] as? [String])
            }
            #expect(steps[0] == steps[1])
            #expect(steps[0].first?.hasPrefix("direction outbound: ") == true, "\(steps[0])")
        }
    }
}
