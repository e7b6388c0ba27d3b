import Model
import Reading
import Testing
import Understanding

@Suite("E-invoices inside a PDF")
struct AttachmentTests {
    private static func invoice(_ number: String) -> [UInt8] {
        let components = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
        return Array(
            """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:c="\(components)">
            <c:ID>\(number)</c:ID><c:IssueDate>2026-03-02</c:IssueDate></Invoice>
            """.utf8)
    }

    private func read(_ file: HandmadePDF) throws -> ReaderReply {
        try DocumentReader(finder: HybridTests.finder).read(file.bytes)
    }

    private func reading(_ file: HandmadePDF) throws -> DocumentReading {
        switch try read(file) {
        case .reading(let reading), .scan(let reading): return reading
        case .problem, .unavailable: throw ProblemReason(.damaged)
        }
    }

    private func page(_ number: String = "F-1") -> HandmadePDF { HandmadePDF([(50, 700, "Factuur \(number)")]) }

    @Test("in the name tree, below kids of kids", arguments: ["factur-x.xml", "FACTUR-X.XML", "ZUGFeRD-invoice.xml"])
    func nameTree(name: String) throws {
        var file = page()
        let specification = file.add(file: name, Self.invoice("F-1"))
        let leaf = file.add("<< /Limits [(a) (z)] /Names [(\(name)) \(specification) 0 R] >>")
        let branch = file.add("<< /Kids [\(leaf) 0 R] >>")
        file.catalogEntries = "/Names << /EmbeddedFiles << /Kids [\(branch) 0 R] >> >>"
        let reading = try reading(file)
        #expect(reading.facts.number == "F-1" && reading.format == "UBL Invoice in PDF (\(name))")
        #expect(reading.facts.concerns.isEmpty && reading.pages == ["Factuur F-1"])
    }

    @Test("a name tree that runs in circles ends")
    func loop() throws {
        var file = page()
        let specification = file.add(file: "factur-x.xml", Self.invoice("F-1"))
        let node = file.objects.count + 1
        file.add("<< /Kids [\(node) 0 R \(node) 0 R] /Names [(a) \(specification) 0 R] >>")
        file.catalogEntries = "/Names << /EmbeddedFiles \(node) 0 R >>"
        #expect(try reading(file).facts.number == "F-1")
    }

    @Test("associated with the document, with a page, or pinned on a page", arguments: 0..<3)
    func otherPlaces(place: Int) throws {
        var file = HandmadePDF()
        let specification = file.add(file: "xrechnung.xml", Self.invoice("F-1"))
        let pin = file.add("<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS \(specification) 0 R >>")
        if place == 0 { file.catalogEntries = "/AF [\(specification) 0 R]" }
        let entries = ["", "/AF [\(specification) 0 R]", "/Annots [\(pin) 0 R]"][place]
        file.addPage(content: HandmadePDF.show([(50, 700, "F-1")]), entries: entries)
        #expect(try reading(file).facts.number == "F-1")
    }

    @Test("a name that a standard gives comes before any other XML; what is not understood is passed over")
    func order() throws {
        var file = page()
        let other = file.add(file: "bestelling.xml", Self.invoice("X-9"))
        let broken = file.add(file: "zugferd-invoice.xml", Array("<not-closed>".utf8))
        let known = file.add(file: "../../tmp/factur-x.xml", Self.invoice("F-1"))
        file.catalogEntries = "/AF [\(other) 0 R \(broken) 0 R \(known) 0 R]"
        let first = try reading(file)
        #expect(first.facts.number == "F-1" && first.facts.concerns.isEmpty)
        file.catalogEntries = "/AF [\(broken) 0 R \(other) 0 R]"
        #expect(try reading(file).facts.number == "X-9")
    }

    @Test("XML that is no business document does not silence the page")
    func foreign() throws {
        var file = page("F-3")
        let text = #"<Invoice xmlns="urn:example:draft:5"><Header><ID>X-9</ID></Header></Invoice>"#
        let draft = file.add(file: "ZUGFeRD-invoice.xml", Array(text.utf8))
        file.catalogEntries = "/AF [\(draft) 0 R]"
        let reading = try reading(file)
        #expect(reading.format.hasPrefix("text PDF") && reading.format.contains("ZUGFeRD-invoice.xml"))
        #expect(reading.facts.concerns.isEmpty && reading.pages == ["Factuur F-3"])
        let other = file.add(file: "bestelling.xml", Self.invoice("F-3"))
        file.catalogEntries = "/AF [\(draft) 0 R \(other) 0 R]"
        #expect(try self.reading(file).format == "UBL Invoice in PDF (bestelling.xml)")
    }

    @Test("two that say different things, or a page that says another number, are told of")
    func contradictions() throws {
        var file = page()
        let one = file.add(file: "factur-x.xml", Self.invoice("F-1"))
        let two = file.add(file: "zugferd-invoice.xml", Self.invoice("F-2"))
        file.catalogEntries = "/AF [\(one) 0 R \(two) 0 R]"
        #expect(try reading(file).facts.concerns == [.severalDocuments])
        var differing = page("F-3")
        let embedded = differing.add(file: "factur-x.xml", Self.invoice("F-1"))
        differing.catalogEntries = "/AF [\(embedded) 0 R]"
        #expect(try reading(differing).facts.concerns == [.pageDiffersFromXML])
    }

    @Test("an attack in the place of the invoice is refused, one that is too large is passed over")
    func hostile() throws {
        var file = page()
        let text = #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#
        let attack = file.add(file: "factur-x.xml", Array(text.utf8))
        file.catalogEntries = "/AF [\(attack) 0 R]"
        guard case .problem(let reason) = try read(file) else { throw ProblemReason(.damaged) }
        #expect(reason.code == .hostile)

        var large = page()
        let blanks = [UInt8](repeating: 32, count: 11 << 20)
        let padded = large.add(file: "factur-x.xml", Self.invoice("F-1") + blanks)
        large.catalogEntries = "/AF [\(padded) 0 R]"
        #expect(try reading(large).format == "text PDF")
    }
}
