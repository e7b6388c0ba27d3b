import Foundation
import Model
import Testing
import Understanding

@testable import Reading

/// Scans over which the scanner laid the text that it read itself.
@Suite("Text layers of scanners")
struct TextLayerTests {
    private static let dictionaries = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Config/dictionaries").standardizedFileURL.path

    private static let lines: [(x: Int, y: Int, text: String)] = [
        (50, 780, "Drukkerij Het Zetsel BV"), (50, 766, "Nijverheidslaan 45"), (50, 752, "8800 Roeselare"),
        (50, 738, "BTW BE 0701.234.576"), (340, 700, "Apotheek De Linde"), (340, 686, "Stationsstraat 9"),
        (340, 672, "8500 Kortrijk"), (50, 600, "Factuurnummer: 2026/00415"), (50, 586, "Factuurdatum: 14/02/2026"),
        (50, 572, "Klantnummer: 40017"), (50, 540, "Te betalen: 301,29 EUR"),
    ]

    /// A grey picture over the whole page, or over a corner of it.
    private static func picture(_ width: Int, _ height: Int) -> String {
        "q \(width) 0 0 \(height) 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n"
    }

    private func reading(_ content: String) throws -> DocumentReading {
        var file = HandmadePDF()
        file.addPage(content: content)
        let finder = FactFinder(dictionaries: try Dictionaries.load([Self.dictionaries]))
        guard case .reading(let reading) = try DocumentReader(finder: finder).read(file.bytes) else {
            throw ProblemReason(.unreadable)
        }
        return reading
    }

    @Test("unseen text over a picture of the page is OCR: facts say so, and only check digits name a contact")
    func layer() throws {
        let unseen = try reading(Self.picture(595, 842) + "3 Tr\n" + HandmadePDF.show(Self.lines))
        #expect(unseen.format == "scanned PDF, read by the scanner's OCR")
        #expect(unseen.facts.number == "2026/00415" && unseen.facts.total?.description == "301.29")
        #expect(unseen.evidence["number"]?.contains(", read by OCR: ") == true, "\(unseen.evidence)")
        #expect(unseen.facts.mentions.allSatisfy { $0.isRecognized == true } && !unseen.facts.mentions.isEmpty)
        let identifiers = unseen.facts.mentions.flatMap(\.identifiers)
        #expect(identifiers.contains(Identifier(scheme: .vat, normal: "BE0701234576")), "\(identifiers)")
        #expect(!identifiers.contains { $0.scheme == .customerNo }, "\(identifiers)")
    }

    @Test(
        "text that is seen, and unseen text without a picture below it, is the program's own",
        arguments: [picture(595, 842), picture(90, 40) + "3 Tr\n", "3 Tr\n"])
    func program(before: String) throws {
        let print = try reading(before + HandmadePDF.show(Self.lines))
        #expect(print.format == "text PDF" && print.facts.number == "2026/00415")
        #expect(print.evidence["number"]?.contains("OCR") == false)
        let identifiers = print.facts.mentions.flatMap(\.identifiers)
        #expect(identifiers.contains(Identifier(scheme: .customerNo, normal: "40017")), "\(identifiers)")
    }
}
