import Foundation
import Model
import Reading
import Testing
import Understanding

/// Golden cases: XML, a line of dashes, the page that is printed with it, another line, and what differs.
@Suite("Hybrid documents")
struct HybridTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "HybridCases")
    static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
        .filter { $0.hasSuffix(".case") }.sorted()

    private static let dictionaries = Result { () throws(ProblemReason) in
        try Dictionaries.load([folder.appending(path: "../../../Config/dictionaries").standardizedFileURL.path()])
    }

    /// With the dictionaries of the checkout.
    static var finder: FactFinder { get throws { FactFinder(dictionaries: try dictionaries.get()) } }

    @Test("the cases are found")
    func casesAreThere() {
        #expect(HybridTests.cases.count >= 14)
    }

    @Test("a page is compared with the data inside", arguments: cases)
    func compares(name: String) throws {
        let text = try String(contentsOf: HybridTests.folder.appending(path: name), encoding: .utf8)
        let parts = text.components(separatedBy: "----------\n")
        try #require(parts.count == 3, "a case is XML, a page, and the differences, with lines of ten dashes between")
        var file = HandmadePDF()
        for page in parts[1].components(separatedBy: "\n=== next page\n") {
            file.addPage(content: HandmadePDF.show(HybridTests.texts(page)))
        }
        let xml = file.add(file: "factur-x.xml", Array(parts[0].utf8))
        file.catalogEntries = "/AF [\(xml) 0 R]"
        let reply = try DocumentReader(finder: HybridTests.finder).read(file.bytes)
        guard case .reading(let reading) = reply else { throw ProblemReason(.damaged) }
        let expected = parts[2].split(separator: "\n").map(String.init)
        #expect(reading.facts.differences.map(\.words) == expected)
        let isGrave = reading.facts.differences.contains(where: \.subject.isGrave)
        #expect(reading.facts.concerns == (isGrave ? [.pageDiffersFromXML] : []))
    }

    /// Words of a line stand where their columns are; two blanks part them.
    private static func texts(_ page: String) -> [(x: Int, y: Int, text: String)] {
        var texts: [(x: Int, y: Int, text: String)] = []
        for (row, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for part in line.split(separator: "  ") {
                let column = line.distance(from: line.startIndex, to: part.startIndex)
                let words = String(part.drop { $0 == " " }).replacing("(", with: "\\(").replacing(")", with: "\\)")
                texts.append((40 + 6 * column, 800 - 14 * row, words))
            }
        }
        return texts
    }
}
