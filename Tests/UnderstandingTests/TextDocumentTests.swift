import Foundation
import Model
import Testing
import Understanding

/// Golden cases: pages drawn as text, a line of dashes, and what must be understood of them.
@Suite("Text documents")
struct TextDocumentTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "TextCases")
    static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
        .filter { $0.hasSuffix(".case") }.sorted()

    @Test("the cases are found")
    func casesAreThere() {
        #expect(TextDocumentTests.cases.count >= 24)
    }

    @Test("a page is understood as its case says", arguments: cases)
    func understands(name: String) throws {
        let text = try String(contentsOf: TextDocumentTests.folder.appending(path: name), encoding: .utf8)
        let parts = text.components(separatedBy: "----------\n")
        try #require(parts.count == 2, "a case is pages, a line of ten dashes, and the facts")
        let rejections = Rejections()
        let layouts = DrawnPage.pages(parts[0]).enumerated().map { PageLayout($1, number: $0 + 1) }
        let understood = try ShippedDictionaries.finder.find(in: layouts, rejections)
        let isTold = parts[1].hasPrefix("rejected ") || parts[1].contains("\nrejected ")
        let told = rejections.list.map { "rejected \($0.fact) \($0.value): \($0.reason)" }
        let wanted = parts[1].split(separator: "\n").map(String.init).filter { $0.hasPrefix("rejected ") }
        if isTold { #expect(told == wanted) }
        for line in parts[1].split(separator: "\n") where !line.hasPrefix("rejected ") {
            let key = line.prefix { $0 != ":" }
            let value = line.dropFirst(key.count + 1).trimmed
            if key == "reminder level" {
                let level = understood.evidence["reminder_level"]?.split(separator: ";").first.map(String.init)
                #expect((level ?? "-") == value, "\(key)")
                continue
            }
            #expect(TextDocumentTests.told(String(key), understood.facts) == value, "\(key)")
        }
    }

    /// What the facts say under one of the cases' keys; "-" for nothing.
    private static func told(_ key: String, _ facts: Facts) -> String {
        switch key {
        case "kind": facts.kind?.rawValue ?? "-"
        case "number": facts.number ?? "-"
        case "date": facts.date?.description ?? "-"
        case "due": facts.dueDate?.description ?? "-"
        case "total": facts.total?.description ?? "-"
        case "currency": facts.currency ?? "-"
        case "language": facts.language ?? "-"
        case "seller": facts.seller.name ?? "-"
        case "buyer": facts.buyer.name ?? "-"
        case "person": facts.buyer.person ?? "-"
        case "buyer address": address(facts.buyer)
        case "seller address": address(facts.seller)
        case "concerns": list(facts.concerns.map(\.rawValue))
        case "references": list(facts.references.map { "\($0.type) \($0.value)" })
        case "buyer identifiers": list(facts.buyer.identifiers.map(\.description))
        case "seller as written": list(facts.seller.asWritten.map { "\($0.scheme.rawValue) \($0.value)" })
        case "buyer as written": list(facts.buyer.asWritten.map { "\($0.scheme.rawValue) \($0.value)" })
        case "seller identifiers": list(facts.seller.identifiers.map(\.description))
        case "delivery name": facts.delivery?.name ?? "-"
        default:
            Mention.Place(rawValue: String(key.prefix { $0 != " " })).map { place in
                let mentions = facts.mentions.filter { $0.place == place }
                return key.hasSuffix("identifiers")
                    ? list(mentions.flatMap(\.identifiers).map(\.description)) : list(mentions.flatMap(\.lines))
            } ?? "unknown key \(key)"
        }
    }

    private static func address(_ party: Party) -> String {
        let parts = [party.address?.street, party.address?.postCode, party.address?.city, party.address?.country]
        return list(parts.map { $0 ?? "-" })
    }

    private static func list(_ values: [String]) -> String { values.isEmpty ? "-" : values.joined(separator: " | ") }
}
