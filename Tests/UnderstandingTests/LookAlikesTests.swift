import Model
import Testing

@testable import Understanding

@Suite("Look-alikes in what OCR read")
struct LookAlikesTests {
    private func vat(_ text: String) -> String? { LookAlikes.reading(of: text) { VATNumber.normalForm($0) } }

    @Test(
        "letters and digits are exchanged where check digits prove it",
        arguments: [
            ("BE O123.456.749", "BE0123456749"), ("BE 0l23.456.749", "BE0123456749"),
            ("8E 0123.456.749", "BE0123456749"),
            ("BE O1Z3.4S6.749", "BE0123456749"), ("BE O1Z3.4S6.74g", nil), ("BE O123.456.748", nil), ("NL OO1", nil),
        ])
    func exchanged(read: String, meant: String?) {
        #expect(vat(read) == meant)
    }

    @Test("an account, a location number and a communication are mended the same way")
    func others() {
        #expect(LookAlikes.reading(of: "BE68 S39O O754 7034") { IBAN.normalForm($0) } == "BE68539007547034")
        #expect(LookAlikes.reading(of: "54OO1O4179421") { GlobalLocationNumber.normalForm($0) } == "5400104179421")
        #expect(
            LookAlikes.reading(of: "+++O90/9337/55493+++") { StructuredCommunication.normalForm($0) }
                == "+++090/9337/55493+++")
    }

    @Test("two variants that both pass are none")
    func ambiguous() {
        #expect(LookAlikes.reading(of: "O1") { $0 == "01" || $0 == "OI" ? $0 : nil } == nil)
        #expect(LookAlikes.reading(of: "O1") { $0 == "01" ? $0 : nil } == "01")
    }

    private func page(_ number: String, confidence: Float, isRecognized: Bool = true) -> Page {
        let words = ["Klantnummer:", number].enumerated().map { index, text in
            Word(
                text: text, x0: 50 + Float(index) * 80, y0: 100, x1: 120 + Float(index) * 80, y1: 110,
                confidence: index == 0 ? 96 : confidence)
        }
        return Page(width: 595, height: 842, words: words, isRecognized: isRecognized)
    }

    private func schemes(_ page: Page) throws -> [Identifier.Scheme] {
        try ShippedDictionaries.finder.find(in: [page]).facts.mentions.flatMap(\.identifiers).map(\.scheme)
    }

    @Test("a customer number names a contact only where OCR was sure of it")
    func customerNumbers() throws {
        #expect(try schemes(page("C00042", confidence: 95)) == [.customerNo])
        #expect(try schemes(page("C00042", confidence: 70)) == [.accountNo])
        #expect(try schemes(page("C00042", confidence: 70, isRecognized: false)) == [.customerNo])
    }

    private func invoice(number confidence: Float) -> Page {
        let texts: [(String, Float, Float)] = [
            ("Factuur", 50, 60), ("Factuurnummer:", 50, 100), ("F2026-7", 160, 100), ("Factuurdatum:", 50, 120),
            ("07.10.2026", 160, 120),
        ]
        let words = texts.enumerated().map { index, item in
            Word(
                text: item.0, x0: item.1, y0: item.2, x1: item.1 + 70, y1: item.2 + 12, fontSize: 11, line: index,
                confidence: item.0 == "F2026-7" ? confidence : 96)
        }
        return Page(width: 595, height: 842, words: words, isRecognized: true)
    }

    @Test("a document number that OCR was not sure of is a concern; plain numbers are never mended")
    func doubtful() throws {
        let sure = try ShippedDictionaries.finder.find(in: [invoice(number: 90)])
        #expect(sure.facts.number == "F2026-7" && sure.facts.concerns.isEmpty)
        let unsure = try ShippedDictionaries.finder.find(in: [invoice(number: 40)])
        #expect(unsure.facts.concerns == [.uncertainScan])
    }
}
