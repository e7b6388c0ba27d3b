import Model
import Testing
import Understanding

@Suite("Text that cannot be trusted")
struct UntrustworthyTextTests {
    /// A word of glyphs numbered from `shift` below the characters' codes.
    private func glyphs(_ text: String, shift: UInt32) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar(0xF0000 + $0.value - shift) }))
    }

    private func page(_ lines: [String]) -> Page {
        var page = Page(width: 595, height: 842)
        for (row, line) in lines.enumerated() {
            let top = Float(row) * 14 + 40
            var left: Float = 60
            for text in line.split(separator: " ") {
                let right = left + Float(text.unicodeScalars.count) * 5
                page.words.append(Word(text: String(text), x0: left, y0: top, x1: right, y1: top + 10, line: row))
                left = right + 4
            }
        }
        return page
    }

    private let letter = [
        "Factuur", "Factuurnummer: 20260044", "Factuurdatum: 12 februari 2026", "Totaal incl. btw 121,00 EUR",
        "Gelieve het bedrag te betalen voor het einde van de maand",
    ]

    @Test("glyphs in the order of the alphabet are read, with their blanks", arguments: [UInt32(29), 31, 3])
    func decodes(shift: UInt32) throws {
        let pages = GlyphDecoder.decoded([page(letter.map { glyphs($0, shift: shift) })])
        let facts = try ShippedDictionaries.finder.find(in: pages).facts
        #expect(facts.number == "20260044" && facts.kind == .invoice && facts.total?.description == "121.00")
        #expect(facts.concerns.isEmpty)
    }

    @Test("glyphs numbered anew stay unread, and the text is garbled")
    func garbled() throws {
        var numbers: [Unicode.Scalar: UInt32] = [:]
        let shuffled = letter.map { line in
            var text = String.UnicodeScalarView()
            for scalar in line.unicodeScalars {
                let number = numbers[scalar] ?? UInt32(numbers.count + 1)
                numbers[scalar] = number
                if let glyph = Unicode.Scalar(0xF0000 + number) { text.append(glyph) }
            }
            return String(text)
        }
        let drawn = [page(shuffled)]
        #expect(GlyphDecoder.decoded(drawn) == drawn)
        let facts = try ShippedDictionaries.finder.find(in: drawn).facts
        #expect(facts.concerns == [.garbledText] && facts.number == nil && facts.kind == nil)
    }

    @Test("a page without words says so")
    func empty() throws {
        #expect(try ShippedDictionaries.finder.find(in: [Page(width: 595, height: 842)]).facts.concerns == [.noText])
        #expect(try ShippedDictionaries.finder.find(in: [Page]()).facts.concerns == [.noText])
    }

    @Test("ligatures are letters")
    func ligatures() throws {
        let understood = try ShippedDictionaries.finder.find(in: [
            page(["O\u{FB00}erte", "O\u{6600}\u{6600}ertenr. 2026-9"])
        ])
        #expect(understood.facts.kind == .quote && understood.facts.number == "2026-9")
    }

    @Test("words at absurd places and sizes do no harm")
    func absurd() throws {
        var page = page(letter)
        let strange: [Float] = [.nan, .infinity, -.infinity, 1e30, -1e30, 0]
        for (index, value) in strange.enumerated() {
            page.words.append(Word(text: "x\(index)", x0: value, y0: value, x1: value, y1: value, fontSize: value))
            page.words.append(Word(text: "12/11/2025", x0: 10, y0: value, x1: 60, y1: 20, fontSize: 1e9))
        }
        #expect(try ShippedDictionaries.finder.find(in: [page]).facts.number == "20260044")
    }

    @Test("a page of fifty thousand words in one place is kept as text and searched for nothing")
    func dense() throws {
        let word = Word(text: "BE0412345614", x0: 10, y0: 10, x1: 60, y1: 20)
        let page = Page(width: 595, height: 842, words: Array(repeating: word, count: 50_000))
        let facts = try ShippedDictionaries.finder.find(in: [page]).facts
        #expect(facts.kind == nil && facts.mentions.isEmpty)
    }

    @Test("labels, numbers and names thrown on a page at random are survived", arguments: UInt64(1)...40)
    func random(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let pool = [
            "Factuur", "Factuurnummer:", "nr.", "Totaal", "incl.", "btw", "€", "1.234,56", "12/11/2025", "27",
            "november",
            "2025", "Klant:", "t.a.v.", "BE", "0412.345.614", "IBAN", "BE48", "0011", "2345", "6727", "+++202/5000/",
            "12326+++",
            "info@", "x-", "y.example", "|", "-", "2800", "Mechelen", "B-", "KvK", "+32", "Omschrijving", "Aantal",
            "Prijs",
            "Bedrag", ":", "#", "(", "%", "1'", "Leveradres", "Datum", "Nummer", "Vervaldag", "p/a", "Geachte",
            "e\u{301}", "ſ",
        ]
        var page = Page(width: 595, height: 842)
        for _ in 0..<(next(400) + 1) {
            let x = Float(next(600))
            let y = Float(next(80) * 10 + next(3))
            let size = Float([7, 10, 10, 10, 18][next(5)])
            let text = pool[next(pool.count)]
            page.words.append(
                Word(
                    text: text, x0: x, y0: y, x1: x + Float(text.utf8.count) * size * 0.5, y1: y + size, fontSize: size,
                    bold: next(4) == 0, line: next(90), block: next(20)))
        }
        let facts = try ShippedDictionaries.finder.find(in: [page, page]).facts
        #expect(facts.mentions.allSatisfy { !$0.lines.isEmpty && $0.line >= 1 })
    }
}
