import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("A person's walk through the review queue (End to End)", .ownThread)
struct ReviewWalkTests {
    let office: ScratchOffice
    /// The configuration, as a program is told it.
    private let configuration: [String]

    /// Documents of strangers wait.
    init() throws {
        office = try ScratchOffice(seed: 11)
        configuration = ["--config", office.root.appending(path: "etc").path]
        for number in 0..<3 {
            let document = office.sample.document(number, form: .xml, strangerEvery: 1)
            try office.put(document.fileName, document.bytes)
        }
        try #require(try office.drain().status == 0)
        try #require(try office.reviews.count == 3)
    }

    private func terminal() throws -> PseudoTerminal {
        try PseudoTerminal("dossier", ["review", "next"] + configuration)
    }

    private func talk(_ answers: String...) throws -> Programs.Finished {
        try Programs.run(
            "dossier", ["review", "next"] + configuration, in: office.root,
            input: answers.map { $0 + "\n" }.joined())
    }

    /// Two branches with the registration of the party of an item: nothing on its document tells which is meant.
    private func addBranches(of item: Int) throws {
        let shown = try office.dossier("review", "show", "\(item)").output
        let number = try #require(
            shown.matches(of: /vat ([A-Z]{2}\w+)/).map { String($0.1) }.first { $0 != "BE0123456749" }, "\(shown)")
        for (branch, street, code, city) in [
            ("B1", "Markt 7", "2800", "Mechelen"), ("B2", "Kaai 9", "9000", "Gent"),
        ] {
            let done = try office.dossier(
                "contacts", "add", branch, "Garage Maes", "--vat", number, "--street", street, "--post-code", code,
                "--city", city)
            try #require(done.status == 0, "\(done)")
        }
        _ = try office.dossier("review", "retry", "\(item)")
    }

    @Test("keys that send several bytes are no answer, whatever stands in them")
    func functionKeys() throws {
        try addBranches(of: 1)
        let terminal = try terminal()
        try terminal.wait(for: "[q]uit")
        for key in ["\u{1B}[1~", "\u{1B}[1;5C", "\u{1B}[D", "\u{1B}OD", "\u{1B}[[A", "\u{1B}d", "\u{1B}"] {
            try terminal.strike(key)
            let shown = try terminal.wait(for: "[q]uit")
            #expect(!shown.contains("Why is nothing recorded?") && !shown.contains("from now on"), "\(key): \(shown)")
        }
        try terminal.strike("q")
        try terminal.wait(for: "0 documents settled.")
        #expect(terminal.end() == 0)
        #expect(try office.reviews.count == 3)
    }

    @Test("a key that was struck before a document was shown does not answer it")
    func keysAhead() throws {
        try addBranches(of: 2)
        let terminal = try terminal()
        try terminal.wait(for: "[q]uit")
        try terminal.strike("s1")
        let shown = try terminal.wait(for: "[q]uit")
        #expect(shown.contains("Review item 2:"), "\(shown)")
        try terminal.strike("q")
        try terminal.wait(for: "0 documents settled.")
        #expect(terminal.end() == 0)
        #expect(try office.reviews.count == 3)
    }

    @Test("contacts of one name are told apart by where they are, and none of them is advised")
    func branches() throws {
        try addBranches(of: 1)
        let walk = try talk("q").output
        for line in ["1  B1  Garage Maes, Markt 7, 2800 Mechelen", "2  B2  Garage Maes, Kaai 9, 9000 Gent"] {
            #expect(walk.contains(line), "\(walk)")
        }
        let shown = try office.dossier("review", "show", "1").output
        #expect(shown.contains("B2  Garage Maes, Kaai 9, 9000 Gent"), "\(shown)")
        #expect(shown.contains("--contact C…") && !shown.contains("--contact B"), "\(shown)")
        let list = try office.dossier("review", "list").output
        #expect(list.contains("B1 Garage Maes (2800 Mechelen), B2 Garage Maes (9000 Gent)"), "\(list)")
    }

    @Test("of a person the company is told")
    func people() throws {
        try addBranches(of: 1)
        try #require(
            try office.dossier("contacts", "add", "P1", "Jan Maes", "--company", "B2", "--email", "jan@maes.example")
                .status == 0)
        let walk = try talk("c", "jan m", "n", "q").output
        #expect(walk.contains("1  P1  Jan Maes, B2 Garage Maes"), "\(walk)")
    }

    @Test("the address of a party is shown, and the values of XML as its text")
    func words() throws {
        let document = office.sample.document(0, form: .xml, strangerEvery: 1)
        let xml = String(decoding: document.bytes, as: UTF8.self)
        let streets = xml.matches(of: /<cbc:StreetName>([^<&]+)</).map { String($0.1) }
        let item = try #require(
            try office.reviews.first {
                ($0["facts"] as? [String: Any])?["number"] as? String == document.expected.number
            })
        let number = try #require(item["review_no"] as? Int)
        let walk = try Programs.run(
            "dossier", ["review", "next", "--from", "\(number)"] + configuration, in: office.root, input: "t\nq\n"
        ).output
        let shown = walk.components(separatedBy: "[q]uit")
        try #require(shown.count == 3 && !streets.isEmpty, "\(walk)")
        for street in streets { #expect(shown[0].contains("\(street), "), "\(street) in \(shown[0])") }
        #expect(shown[1].contains(document.expected.number), "\(shown[1])")
    }

    /// Takes the template away that serves the first document, and gives the document's type.
    private func unserved() throws -> String {
        let type = try #require(try office.reviews.first?["document_type"] as? String)
        try #require(try office.dossier("setup", "clear", type).status == 0)
        try #require(try office.dossier("review", "retry", "1").status == 0)
        return type
    }

    @Test("what a document is that no template serves is asked, and what is recorded with it is counted")
    func nature() throws {
        _ = try unserved()
        let contact = try #require(office.sample.contactNumbers.first)
        #expect(try office.dossier("review", "show", "1").output.contains("--template CODE"))
        let nothing = try talk("c", contact, "", "q")
        #expect(nothing.output.contains("What is it?") && nothing.output.hasSuffix("0 documents settled.\n"))
        let walk = try talk("c", contact, "nonsense", "s_invoice", "n", "q")
        #expect(walk.output.contains("Nothing here has 'nonsense'."), "\(walk)")
        #expect(walk.output.contains("Review item 1: recorded as entry 1 for \(contact)"), "\(walk)")
        #expect(walk.output.hasSuffix("1 document settled.\n"), "\(walk)")
        #expect(try office.entries.first?["template_code"] as? String == "S_INVOICE")
    }

    @Test("what a document is may be said by its type")
    func type() throws {
        let type = try unserved()
        let other = type.hasSuffix("reminder") ? "sales-quote" : "sales-reminder"
        let contact = try #require(office.sample.contactNumbers.first)
        let walk = try talk("c", contact, other, "n", "q")
        #expect(walk.output.hasSuffix("1 document settled.\n"), "\(walk)")
        #expect(try office.entries.first?["document_type"] as? String == other)
    }
}
