import Foundation
import Model
import SampleDocuments
import SampleScans
import Testing
import Understanding
import Waiting

@testable import Reading

/// Whether Tesseract and its data are there; `make deps` installs them.
enum Tesseract {
    static let isThere = FileManager.default.fileExists(atPath: "\(TextRecognition.standardData)/nld.traineddata")
    static let absence: Comment = "no Tesseract data: make deps installs them"
}

@Suite("Scans", .enabled(if: Tesseract.isThere, Tesseract.absence), .serialized, .ownThread)
struct ScannedPagesTests {
    private static let dictionaries = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Config/dictionaries").standardizedFileURL.path
    private static let office = SampleOffice(seed: 7)

    private func reader(
        languages: [String] = ["nld", "fra", "deu", "eng"], pages: Int = 10,
        limits: ReaderLimits = ReaderLimits(seconds: 3600), details: Bool = false
    ) throws -> DocumentReader {
        let languages = TextRecognition(languages: languages, pages: pages)
        let finder = FactFinder(dictionaries: try Dictionaries.load([Self.dictionaries]))
        return try DocumentReader(
            finder: finder, limits: limits, details: details, recognizer: try TextRecognizer(languages))
    }

    private func reading(_ reply: ReaderReply) throws -> DocumentReading {
        guard case .reading(let reading) = reply else { throw ProblemReason(.unreadable, detail: "\(reply)") }
        return reading
    }

    private static func glass(_ change: (inout SampleScans.Glass) -> Void) -> SampleScans.Glass {
        var glass = SampleScans.Glass()
        change(&glass)
        return glass
    }

    /// A sheet on the glass, and with which languages it is read: a turned sheet is read several times, which takes long
    /// with all of them.
    struct Scan: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let document: Int
        var languages = ["nld", "fra", "deu", "eng"]
        let glass: SampleScans.Glass
    }

    static let scans = [
        Scan(testDescription: "plain", document: 4, glass: SampleScans.Glass()),
        Scan(testDescription: "askew", document: 2, glass: glass { $0.skew = 25 }),
        Scan(
            testDescription: "askew otherwise, fine and speckled", document: 0,
            glass: glass { ($0.skew, $0.dotsPerInch, $0.specks) = (-30, 300, 300) }),
        Scan(testDescription: "upside down", document: 0, languages: ["deu"], glass: glass { $0.quarterTurns = 2 }),
        Scan(testDescription: "on its side", document: 0, languages: ["deu"], glass: glass { $0.quarterTurns = 1 }),
    ]

    @Test("a scan says what the print said, also askew, upside down, on its side, fine and speckled", arguments: scans)
    func recognized(scan: Scan) throws {
        let reader = try reader(languages: scan.languages)
        let document = Self.office.document(scan.document, form: .pdf)
        let picture = try SampleScans.scan(document.bytes, glass: scan.glass).encoded()
        let reading = try reading(reader.read(picture))
        let facts = reading.facts
        #expect(reading.format == "scanned PDF, read by OCR")
        let print = try self.reading(reader.read(document.bytes)).facts
        #expect(facts.kind == print.kind && print.kind != nil)
        #expect(facts.number == document.expected.number)
        #expect(facts.date == print.date && facts.dueDate == print.dueDate)
        #expect(facts.total == print.total && facts.currency == print.currency)
        #expect(facts.language == document.expected.language)
        // A customer number has no check digits, and counts only where OCR was sure of it.
        for identifier in print.buyer.identifiers where identifier.scheme != .customerNo {
            #expect(facts.buyer.identifiers.contains(identifier))
        }
        #expect(reading.evidence["number"]?.contains(", read by OCR: ") == true)
        #expect(facts.mentions.allSatisfy { $0.isRecognized == true } && !facts.mentions.isEmpty)
    }

    @Test("without a recognizer a scan is answered as one, with no text")
    func withoutRecognizer() throws {
        let scan = try SampleScans.scan(Self.office.document(0, form: .pdf).bytes).encoded()
        let plain = try DocumentReader(finder: FactFinder(dictionaries: [])).read(scan)
        guard case .scan(let reading) = plain else { throw ProblemReason(.unreadable, detail: "\(plain)") }
        #expect(reading.facts.concerns == [.noText] && reading.pages.allSatisfy(\.isEmpty))
    }

    @Test("what was noted of the files inside a scan is told after OCR too")
    func notedBefore() throws {
        var scan = try SampleScans.scan(Self.office.document(0, form: .pdf).bytes, pages: 1)
        scan.attachment = ("factur-x.xml", Array("<CrossIndustryInvoice><broken".utf8))
        let reading = try reading(reader(details: true).read(scan.encoded()))
        #expect(reading.format == "scanned PDF, read by OCR")
        let rejections = try #require(reading.details?.rejections)
        #expect(rejections.contains { $0.fact == "xml" && $0.value == "factur-x.xml" }, "\(rejections)")
    }

    @Test("a print with text never waits for OCR")
    func textIsNoScan() throws {
        let document = Self.office.document(1, form: .pdf)
        let plain = try DocumentReader(
            finder: FactFinder(dictionaries: try Dictionaries.load([Self.dictionaries]))
        ).read(document.bytes)
        #expect(try reading(plain).facts.number == document.expected.number)
    }

    @Test("empty sheets, and more of them than may be recognised, stay without text, and say why")
    func blank() throws {
        let sheets = [ScanFile.Sheet](
            repeating: ScanFile.Sheet(width: 1654, height: 2339, dotsPerInch: 200), count: 5)
        let reading = try reading(reader(pages: 2).read(ScanFile(sheets).encoded()))
        #expect(reading.facts.concerns == [.noText])
        #expect(reading.evidence["text"] == "not read by OCR: nothing on its pages looks like text")
    }

    @Test("pages beyond those that may be recognised are a concern")
    func manyPages() throws {
        let page = try SampleScans.scan(Self.office.document(0, form: .pdf).bytes, pages: 1)
        let document = ScanFile(page.sheets + page.sheets)
        #expect(try reading(reader(pages: 1).read(document.encoded())).facts.concerns == [.tooManyPages])
    }

    @Test("when there is not memory enough, the document is answered as one without text, with the cause")
    func limits() throws {
        let scan = try SampleScans.scan(Self.office.document(0, form: .pdf).bytes).encoded()
        let poor = try reading(reader(limits: ReaderLimits(seconds: 3600, memory: 8_000_000)).read(scan))
        #expect(poor.facts.concerns == [.noText], "\(poor)")
        #expect(poor.evidence["text"] == "not read by OCR: it takes more memory than a reader may use")
    }

    @Test("data that are not there are named, with the packages that bring them")
    func noData() throws {
        let settings = TextRecognition(languages: ["nld", "fra"], data: "/nowhere")
        let failure = #expect(throws: ProblemReason.self) { _ = try TextRecognizer(settings) }
        #expect(
            failure?.detail
                == "Tesseract has no data for nld, fra in /nowhere: apt-get install tesseract-ocr-nld tesseract-ocr-fra"
        )
    }
}
