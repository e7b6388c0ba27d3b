import Foundation
import Model
import Reading
import Testing
import Understanding

/// Golden cases: an XML document, a line of dashes, and all that must be understood of it, line by line.
@Suite("XML documents")
struct XMLDocumentTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
        .filter { $0.hasSuffix(".case") && isXML($0) }.sorted()

    private static func isXML(_ name: String) -> Bool {
        (try? String(contentsOf: folder.appending(path: name), encoding: .utf8))?.hasPrefix("<") == true
    }

    @Test("the cases are found")
    func casesAreThere() {
        #expect(XMLDocumentTests.cases.count >= 20)
    }

    @Test("a document is understood as its case says", arguments: cases)
    func understands(name: String) throws {
        let text = try String(contentsOf: XMLDocumentTests.folder.appending(path: name), encoding: .utf8)
        let parts = text.components(separatedBy: "----------\n")
        try #require(parts.count == 2, "a case is a document, a line of ten dashes, and the facts")
        let rejections = Rejections()
        let understood = XMLDocuments.understand(try XMLTree.parse(Array(parts[0].utf8)), rejections)
        let expected = parts[1].split(separator: "\n").map(String.init)
        let places = expected.contains { $0.contains(" at /") }
        var lines = understood.map { XMLDocumentTests.lines($0, places: places) } ?? ["not understood"]
        if expected.contains(where: { $0.hasPrefix("rejected ") }) {
            lines += rejections.list.map { "rejected \($0.fact) '\($0.value)': \($0.reason)" }
        }
        #expect(lines == expected)
    }

    @Test(
        "each type code of EN 16931, and of orders and their like, has its kind",
        arguments: [
            ("invoice", [80, 82, 84, 130, 202, 203, 204, 211, 218, 219, 295, 326, 331, 380, 382, 383, 384, 385, 386]),
            ("invoice", [387, 388, 389, 390, 393, 394, 395, 456, 457, 527, 553, 575, 623, 633, 751, 780, 817, 870]),
            ("invoice", [71, 102, 875, 876, 877, 935]),
            ("credit-note", [81, 83, 261, 262, 296, 308, 381, 396, 420, 458, 503, 532]),
            ("pro-forma", [325]), ("quote", [310]), ("order", [220, 221, 222, 226, 227]), ("order-change", [230]),
            ("order-confirmation", [231, 320]), ("delivery-note", [270, 351]),
            ("request-for-quotation", [311]), ("remittance-advice", [481]), ("receipt-advice", [632]),
        ])
    func typeCodes(kind: String, codes: [Int]) throws {
        for code in codes {
            let entities = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
            let text = """
                <i:CrossIndustryInvoice xmlns:i="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
                xmlns="\(entities)"><i:ExchangedDocument><TypeCode>\(code)</TypeCode></i:ExchangedDocument>
                </i:CrossIndustryInvoice>
                """
            let understood = XMLDocuments.understand(try XMLTree.parse(Array(text.utf8)))
            #expect(understood?.facts.kind?.rawValue == kind, "\(code)")
        }
    }

    /// All facts, and where a case tells any place, where each was found.
    private static func lines(_ understood: Understood, places: Bool) -> [String] {
        let facts = understood.facts
        var lines = ["format: \(understood.format)"]
        func add(_ name: String, _ value: (some CustomStringConvertible)?) {
            if let value { lines.append("\(name): \(value)") }
        }
        add("kind", facts.kind?.rawValue)
        add("number", facts.number)
        add("date", facts.date)
        add("due date", facts.dueDate)
        add("currency", facts.currency)
        add("total", facts.total)
        add("language", facts.language)
        for reference in facts.references { add("reference", "\(reference.type) \(reference.value)") }
        for (role, party) in [
            ("seller", facts.seller), ("buyer", facts.buyer), ("delivery", facts.delivery ?? Party()),
        ] {
            add("\(role) name", party.name)
            for name in party.otherNames { add("\(role) other name", name) }
            add("\(role) person", party.person)
            if let address = party.address {
                let parts = [address.street, address.postCode, address.city, address.country]
                add("\(role) address", parts.map { $0 ?? "-" }.joined(separator: " | "))
            }
            for identifier in party.identifiers { add("\(role)", identifier) }
            for detail in party.asWritten { add("\(role) as written", "\(detail.scheme.rawValue) \(detail.value)") }
        }
        for concern in facts.concerns { add("concern", concern.rawValue) }
        guard places else { return lines }
        return lines + understood.evidence.sorted { $0.key < $1.key }.map { "\($0.key) at \($0.value)" }
    }
}
