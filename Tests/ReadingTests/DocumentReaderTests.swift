import Foundation
import Model
import Reading
import Testing
import Understanding

@Suite("Whole documents")
struct DocumentReaderTests {
    private static let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    private func read(_ bytes: [UInt8], _ limits: ReaderLimits = ReaderLimits()) throws -> ReaderReply {
        try DocumentReader(finder: FactFinder(dictionaries: []), limits: limits).read(bytes)
    }

    private func problem(_ reply: ReaderReply) -> ProblemReason.Code? {
        guard case .problem(let reason) = reply else { return nil }
        return reason.code
    }

    private func reading(_ reply: ReaderReply) -> DocumentReading? {
        switch reply {
        case .reading(let reading), .scan(let reading): return reading
        case .problem, .unavailable: return nil
        }
    }

    @Test(
        "what is no document says what it looks like",
        arguments: [
            ("hello", "plain text"), ("<!DOCTYPE html><p>", "a web page (HTML)"),
            ("PK\u{3}\u{4}word/document.xml", "ZIP"),
            ("%!PS-Adobe-3.0", "PostScript"), ("{\"a\": 1}", "JSON"), ("\u{1B}%-12345X@PJL", "print job"),
            ("\0\0\0\0", "zero bytes"),
        ])
    func others(text: String, looks: String) throws {
        guard case .problem(let reason) = try read(Array(text.utf8)) else { throw ProblemReason(.damaged) }
        #expect(reason.code == .unsupportedFormat && reason.detail?.contains(looks) == true, "\(reason)")
    }

    @Test("nothing, and nothing but blanks, is empty")
    func empty() throws {
        #expect(problem(try read([])) == .empty)
        #expect(problem(try read(Array(" \r\n ".utf8))) == .empty)
    }

    @Test("the type is decided by content: junk before a PDF's head does not hide it")
    func junk() throws {
        let file = HandmadePDF([(50, 700, "Factuur")]).bytes
        for junk in [0, 900, 3000] {
            let reading = reading(try read([UInt8](repeating: 120, count: junk) + file))
            #expect(reading?.mediaType == .pdf && reading?.pages == ["Factuur"], "after \(junk) bytes")
        }
    }

    @Test("with the empty password an encrypted document is read, with another it is a problem")
    func encryption() throws {
        let open = try Data(contentsOf: Self.cases.appending(path: "encrypted-with-the-empty-password.pdf"))
        #expect(reading(try read(Array(open)))?.pages == ["Factuur nr. 2026-001"])
        let closed = try Data(contentsOf: Self.cases.appending(path: "encrypted-with-a-real-password.pdf"))
        #expect(problem(try read(Array(closed))) == .encrypted)
    }

    @Test("no text, and more pages than the limit, are concerns; the claimed number of pages is told")
    func concerns() throws {
        var drawing = HandmadePDF()
        drawing.addPage(content: "10 10 100 100 re f")
        let without = reading(try read(drawing.bytes))
        #expect(without?.facts.concerns == [.noText] && without?.pages == [""])
        var long = HandmadePDF()
        for number in 1...5 { long.addPage(content: HandmadePDF.show([(50, 700, "Blad \(number)")])) }
        let cut = reading(try read(long.bytes, ReaderLimits(pages: 3)))
        #expect(cut?.facts.concerns == [.tooManyPages] && cut?.pageCount == 5)
        #expect(cut?.pages == ["Blad 1", "Blad 2", "Blad 3"])
    }

    @Test("a file that is cut off so that nothing shows is damaged; one that still shows a picture is a scan")
    func cutOff() throws {
        var drawn = HandmadePDF()
        drawn.addPage(content: "10 10 300 400 re f")
        let whole = drawn.bytes
        // The page is there, and what is on it is not.
        let stream = try #require(Data(whole).range(of: Data("10 10 300".utf8)))
        let pages = try #require(Data(whole).range(of: Data("4 0 obj".utf8)))
        let emptied = Array(whole[..<pages.lowerBound]) + Array(whole[stream.upperBound...]).suffix(500)
        #expect(problem(try read(Array(emptied.dropLast(60)))) == .damaged)
        guard case .scan = try read(Array(whole.dropLast(60))) else { throw ProblemReason(.unreadable) }
        // Nothing on a sound page is no damage: it may be a blank sheet.
        var blank = HandmadePDF()
        blank.addPage(content: "")
        #expect(reading(try read(blank.bytes))?.facts.concerns == [.noText])
    }

    @Test("a stamp on the edge of a sheet does not make it a print; a word anywhere else does")
    func stamps() throws {
        let stamped = HandmadePDF([(30, 15, "Scan 3/7"), (400, 820, "2026-11-23 09:15")])
        guard case .scan = try read(stamped.bytes) else { throw ProblemReason(.unreadable) }
        guard case .reading = try read(HandmadePDF([(50, 600, "Factuur")]).bytes) else {
            throw ProblemReason(.unreadable)
        }
    }

    @Test("faults in a page tree are a problem or are got round, never an end")
    func pageTrees() throws {
        var lying = HandmadePDF([(50, 700, "Een")])
        lying.countClaimed = 2_000_000_000
        #expect(reading(try read(lying.bytes))?.pages.first == "Een")
        var negative = HandmadePDF([(50, 700, "Een")])
        negative.countClaimed = -5
        _ = try read(negative.bytes)
        #expect(problem(try read(HandmadePDF().bytes)) == .damaged)
    }

    @Test("XML is understood, or a problem that names its root")
    func xml() throws {
        let text = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
            xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><c:ID>F-7</c:ID></Invoice>
            """
        let invoice = reading(try read(Array(text.utf8)))
        #expect(invoice?.mediaType == .xml && invoice?.facts.number == "F-7" && invoice?.format == "UBL Invoice")
    }

    @Test("a document beyond the limit of bytes is not looked at")
    func tooLarge() throws {
        #expect(problem(try read([UInt8](repeating: 120, count: 101), ReaderLimits(bytes: 100))) == .tooLarge)
    }

    /// Real damaged and hostile files, where they lie beside the checkout.
    private static let hostile: [URL] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/corpora")
        return ["einvoices/qpdf", "einvoices/hostile-handmade"].flatMap { folder -> [URL] in
            let walk = FileManager.default.enumerator(
                at: root.appending(path: folder), includingPropertiesForKeys: [.isRegularFileKey])
            return (walk?.compactMap { $0 as? URL } ?? []).filter {
                (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
            }
        }
    }()

    @Test(
        "each damaged or hostile file gets an answer", .enabled(if: !hostile.isEmpty, "no corpora beside the checkout"))
    func corpora() throws {
        let reader = try DocumentReader(finder: FactFinder(dictionaries: []))
        for file in Self.hostile {
            let reply = reader.read(Array(try Data(contentsOf: file)))
            #expect(try ReaderReply(encoded: try reply.encoded()) == reply, "\(file.path)")
        }
    }
}
