import Model
import Reading
import Testing
import Understanding

@Suite("Pages of a PDF")
struct PDFPagesTests {
    private func pages(_ file: HandmadePDF) throws -> [Page?] {
        try PDFPages(memory: 256 << 20).with(file.bytes) { document throws(ProblemReason) in
            var pages: [Page?] = []
            for number in 0..<document.count { pages.append(try document.page(number)) }
            return pages
        }
    }

    private func words(_ file: HandmadePDF) throws -> [Word] { try pages(file).compactMap { $0 }.flatMap(\.words) }

    @Test("words are cut at blanks and at wide gaps, and know their line")
    func splitting() throws {
        let words = try words(
            HandmadePDF([(50, 700, "Factuur nr.  2026-001"), (400, 700, "Totaal"), (50, 600, "Vervaldag")]))
        #expect(words.map(\.text) == ["Factuur", "nr.", "2026-001", "Totaal", "Vervaldag"])
        #expect(words[0].line == words[1].line && words[1].line == words[2].line)
        #expect(words[4].line != words[0].line && words[4].block != words[0].block)
    }

    @Test("places are points from the top left corner, whatever box the page has")
    func places() throws {
        var file = HandmadePDF()
        file.addPage(content: HandmadePDF.show([(150, 742, "Hier")], size: 12), box: "100 100 695 942")
        let page = try #require(try pages(file).first ?? nil)
        #expect(page.width == 595 && page.height == 842)
        let word = try #require(page.words.first)
        #expect(abs(word.x0 - 50) < 1 && word.x1 > word.x0 + 15 && word.x1 < word.x0 + 40)
        #expect(word.y0 < 200 && word.y1 > 200 && word.y1 - word.y0 < 24 && word.fontSize == 12)
    }

    @Test("a turned page is read as it is shown")
    func rotation() throws {
        var file = HandmadePDF()
        // Written upwards along the left edge; the page is shown turned by a quarter.
        file.addPage(content: "BT /F 10 Tf 0 1 -1 0 100 50 Tm (Offerte 17) Tj ET", entries: "/Rotate 90")
        let page = try #require(try pages(file).first ?? nil)
        #expect(page.width == 842 && page.height == 595)
        #expect(page.words.map(\.text) == ["Offerte", "17"])
        #expect(page.words[0].x1 < page.words[1].x0 && page.words[0].y1 - page.words[0].y0 < 20)
    }

    @Test("what stands outside the page is not read, what is shown without ink is")
    func invisible() throws {
        let file = HandmadePDF([(50, 700, "Zichtbaar"), (700, 700, "Naast"), (50, -40, "Onder")])
        #expect(try words(file).map(\.text) == ["Zichtbaar"])
        var scan = HandmadePDF()
        scan.addPage(content: "BT 3 Tr /F 10 Tf 50 700 Td (herkend) Tj ET")
        #expect(try words(scan).map(\.text) == ["herkend"])
    }

    @Test("bold is told by the font's name")
    func bold() throws {
        var file = HandmadePDF()
        let font = file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>")
        file.addPage(
            content: "BT /F 10 Tf 50 700 Td (dun) Tj ET BT /B 10 Tf 50 650 Td (vet) Tj ET",
            entries: "/Resources << /Font << /F 3 0 R /B \(font) 0 R >> >>")
        #expect(try words(file).map(\.bold) == [false, true])
    }

    @Test("no document tells by how another's letters are set, though they share the standard fonts")
    func sharedFonts() throws {
        let plain = HandmadePDF([(50, 700, "Factuur 2026 van Peeters")]).bytes
        var odd = HandmadePDF()
        let parts = odd.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /DW 3000 /W [0 [9000 8000 7000]] "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + "/FontDescriptor << /Type /FontDescriptor /FontName /Arial /Flags 32 >> >>")
        let wide = odd.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [\(parts) 0 R] >>")
        let narrow = odd.add(
            "<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /FirstChar 32 /LastChar 126 /Widths ["
                + String(repeating: "2500 ", count: 95) + "] >>")
        odd.addPage(
            content: "BT /W 10 Tf 50 700 Td <002400250026> Tj ET BT /N 10 Tf 50 600 Td (Factuur) Tj ET",
            entries: "/Resources << /Font << /W \(wide) 0 R /N \(narrow) 0 R >> >>")
        func places(_ reader: PDFPages) throws -> [[Double]] {
            let page = try reader.with(plain) { document throws(ProblemReason) in try document.page(0) }
            return (page?.words ?? []).map { [$0.x0, $0.y0, $0.x1, $0.y1].map(Double.init) }
        }
        let fresh = try places(try PDFPages(memory: 256 << 20))
        let used = try PDFPages(memory: 256 << 20)
        for _ in 0..<3 {
            let page = try used.with(odd.bytes) { document throws(ProblemReason) in try document.page(0) }
            #expect((page?.words.count ?? 0) >= 2)
            #expect(try places(used) == fresh && fresh.count == 4)
        }
    }

    @Test("text in form fields that were filled in is read")
    func forms() throws {
        var file = HandmadePDF()
        let form = file.add(
            stream: Array(HandmadePDF.show([(2, 4, "BE0123456749")]).utf8),
            entries: "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F 3 0 R >> >>")
        let field = file.add(
            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (vat) /V (BE0123456749) /F 4 /Rect [50 600 250 620] "
                + "/AP << /N \(form) 0 R >> >>")
        file.addPage(content: HandmadePDF.show([(50, 700, "Btw-nummer")]), entries: "/Annots [\(field) 0 R]")
        #expect(try words(file).map(\.text) == ["Btw-nummer", "BE0123456749"])
    }

    @Test("characters without a meaning are counted, and take part in no word's letters")
    func unmapped() throws {
        var file = HandmadePDF()
        let map = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
            1 begincodespacerange <00> <FF> endcodespacerange
            1 beginbfrange <41> <5A> <E041> endbfrange endcmap
            """
        let unicode = file.add(stream: Array(map.utf8))
        let font = file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode \(unicode) 0 R >>")
        file.addPage(
            content: HandmadePDF.show([(50, 700, "ABCDEF abc")]),
            entries: "/Resources << /Font << /F \(font) 0 R >> >>")
        let reader = try PDFPages(memory: 256 << 20)
        _ = try reader.with(file.bytes) { document throws(ProblemReason) in try document.page(0) }
        #expect(reader.unmappedCharacters == 6 && reader.characters == 9)
    }

    @Test("a page with many thousand words is read whole")
    func dense() throws {
        let texts = (0..<9000).map { (x: $0 % 7 * 80, y: 20 + $0 / 7 % 800, text: "Rij \($0)") }
        let words = try words(HandmadePDF(texts, size: 4))
        #expect(words.count == 18000)
        #expect(Set(words.map(\.text)).count == 9001)
    }

    @Test("the instance stays usable after a document that is damaged or takes too much memory")
    func staysWarm() throws {
        let reader = try PDFPages(memory: 24 << 20)
        func first(_ bytes: [UInt8]) throws(ProblemReason) -> [String] {
            try reader.with(bytes) { document throws(ProblemReason) in
                try document.page(0)?.words.map(\.text) ?? []
            }
        }
        let good = HandmadePDF([(50, 700, "Goed")]).bytes
        var bomb = HandmadePDF()
        bomb.addPage(content: String(repeating: "BT /F 10 Tf 50 700 Td (aaaaaaaaaaaaaaaaaaaaa) Tj ET ", count: 60_000))
        #expect(try first(good) == ["Goed"])
        #expect(throws: ProblemReason.self) { try first(Array("%PDF-1.7 and nothing else".utf8)) }
        #expect(throws: ProblemReason(.limitExceeded, detail: "it takes more memory than a reader may use")) {
            try first(bomb.bytes)
        }
        #expect(try first(good) == ["Goed"])
    }
}
