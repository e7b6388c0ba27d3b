import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("What a document says, and what it says twice (End to End)", .ownThread)
struct ExplainTests {
    /// A hybrid document in whose XML the first digit behind `mark` is another.
    private func differing(_ office: ScratchOffice, behind mark: String) throws -> (name: String, bytes: [UInt8]) {
        let document = office.sample.document(2, form: .hybrid)
        var bytes = Data(document.bytes)
        let place = try #require(bytes.range(of: Data(mark.utf8))).upperBound
        bytes[place] = bytes[place] == UInt8(ascii: "9") ? UInt8(ascii: "8") : bytes[place] + 1
        return (document.fileName, Array(bytes))
    }

    @Test("another total on the page sends a hybrid to review, and everything that shows the item tells it")
    func otherTotal() throws {
        let office = try ScratchOffice()
        let document = try differing(office, behind: "<ram:DuePayableAmount>")
        try office.put(document.name, document.bytes)
        #expect(try office.drain().status == 0)
        let item = try #require(try office.reviews.first)
        #expect(item["reason"] as? String == "page-differs-from-xml")
        let shown = try office.dossier("review", "show", "1")
        #expect(shown.output.contains("Page differs") && shown.output.contains("in the data,"), "\(shown.output)")
        let why = office.drop.appending(path: "Nakijken/\(document.name).why.txt")
        #expect(try String(contentsOf: why, encoding: .utf8).contains("totaal: "))
    }

    @Test("another date on the page is noted, and the document is recorded")
    func otherDate() throws {
        let office = try ScratchOffice()
        // The last digit of the year.
        let document = try differing(office, behind: "<udt:DateTimeString format=\"102\">202")
        try office.put(document.name, document.bytes)
        #expect(try office.drain().status == 0)
        #expect(try office.entries.count == 1)
        let shown = try office.dossier("show", "1")
        #expect(shown.output.contains("Page differs date: "), "\(shown.output)")
        let explained = try office.dossier("explain", "1", "--format", "jsonl").objects.first
        let differences = explained?["differences"] as? [[String: Any]]
        #expect(differences?.first?["subject"] as? String == "date")
    }

    @Test("explain is made for a hundred columns, but for the text itself, and tells what was not taken")
    func layout() throws {
        let office = try ScratchOffice()
        for (index, form) in [SampleForm.pdf, .xml, .hybrid].enumerated() {
            let document = office.sample.document(index, form: form)
            let file = office.root.appending(path: document.fileName)
            try Data(document.bytes).write(to: file)
            let explained = try office.dossier("explain", file.path, "--text")
            let lines = explained.output.components(separatedBy: "\n")
            let text = lines.firstIndex { $0 == "  The text" || $0 == "  The data" } ?? lines.endIndex
            for line in lines[..<text].dropFirst() { #expect(line.count <= 100, "\(line)") }
            #expect(lines.contains("  What it says") && lines.contains("  How it was decided"))
            #expect(explained.output.contains("our own"), "\(explained.output)")
            #expect(lines.contains("  The text") == (form != .xml))
            #expect(lines.contains("  The data") == (form != .pdf))
            let object = try office.dossier("explain", file.path, "--format", "jsonl").objects.first
            let rejected = object?["rejected"] as? [[String: Any]]
            #expect(rejected?.isEmpty == false && object?["differences"] as? [Any] != nil)
        }
    }
}
