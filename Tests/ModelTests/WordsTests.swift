import Model
import Testing

@Suite("Words of the office")
struct WordsTests {
    @Test(
        "the party that sells makes it a sales document",
        arguments: [
            (DocumentKind.invoice, Direction.outbound, "sales-invoice"), (.invoice, .inbound, "purchase-invoice"),
            (.order, .inbound, "sales-order"), (.order, .outbound, "purchase-order"),
            (.creditNote, .outbound, "sales-credit-note"), (.quote, .inbound, "purchase-quote"),
        ])
    func documentType(kind: DocumentKind, direction: Direction, expected: String) {
        #expect(DocumentType(kind: kind, direction: direction).rawValue == expected)
    }

    @Test(
        "post codes are compared without country and blanks",
        arguments: [
            ("B-2800", "2800"), ("BE-2800", "2800"), ("2800", "2800"), ("6211 AP", "6211AP"), ("L-4010", "4010"),
            ("D-53111", "53111"), ("V94 T9PX", "V94T9PX"), ("", ""),
        ])
    func postCodes(text: String, expected: String) {
        #expect(PostCode.normalForm(text) == expected)
    }

    @Test("a file's name of any bytes can be shown")
    func fileNames() {
        #expect(FileName("facture é.pdf").shown == "facture é.pdf")
        #expect(FileName(bytes: [0x66, 0xFF, 0x0A]).shown == "f%FF%0A")
        #expect(FileName("a\u{202E}b\n").shown == "a%E2%80%AEb%0A")
    }

    @Test("a digest is 64 lower-case digits")
    func digests() {
        #expect(DocumentDigest(bytes: (0..<32).map { UInt8($0) }).rawValue.hasPrefix("000102"))
        #expect(DocumentDigest(rawValue: String(repeating: "A", count: 64)) == nil)
        #expect(DocumentDigest(rawValue: "12") == nil)
    }
}
