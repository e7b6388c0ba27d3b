import Foundation
import Model
import Reading
import SampleDocuments
import Testing
import Understanding

@Suite("ZIP files")
struct ZipFilesTests {
    private static let font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

    private func read(_ bytes: [UInt8]) throws -> ReaderReply {
        let dictionaries = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Config/dictionaries").standardizedFileURL.path
        return try DocumentReader(finder: FactFinder(dictionaries: try Dictionaries.load([dictionaries]))).read(bytes)
    }

    @Test(
        "an XPS print is read as the same print in PDF is",
        .enabled(if: FileManager.default.fileExists(atPath: font), "no DejaVu font: make deps installs it"),
        arguments: [0, 1, 2, 4])
    func xps(index: Int) throws {
        let font = Array(try Data(contentsOf: URL(filePath: Self.font)))
        let document = SampleOffice(seed: 3).xps(index, font: font)
        guard case .reading(let reading) = try read(document.bytes) else { throw ProblemReason(.unreadable) }
        #expect(reading.mediaType == .xps && reading.format == "text XPS")
        #expect(reading.facts.kind?.rawValue == document.expected.kind)
        #expect(reading.facts.number == document.expected.number)
        #expect(reading.facts.date?.description == document.expected.date)
        #expect(reading.facts.total?.description == document.expected.total)
        #expect(reading.facts.language == document.expected.language)
    }

    @Test(
        "others are named by what they hold, whatever else is in them",
        arguments: [
            ("word/document.xml", "a Word document"), ("xl/workbook.xml", "an Excel workbook"),
            ("ppt/presentation.xml", "a PowerPoint presentation"), ("content.xml", "an OpenDocument file"),
            ("print.xps/with.fdseq.in/its.name", "a ZIP archive"),
        ])
    func others(name: String, looks: String) throws {
        var file = ZipFile()
        file.add("[Content_Types].xml", "<Types/>")
        file.add(name, "it holds an XPS print: FixedDocumentSequence.fdseq")
        guard case .problem(let reason) = try read(file.encoded()) else { throw ProblemReason(.unreadable) }
        #expect(reason.code == .unsupportedFormat && reason.detail?.contains(looks) == true, "\(reason)")
    }

    @Test("one that is cut off, or lies about its directory, or holds no page, is a problem")
    func damaged() throws {
        var file = ZipFile()
        file.add("FixedDocumentSequence.fdseq", "<FixedDocumentSequence/>")
        let whole = file.encoded()
        for count in 0..<whole.count {
            guard case .problem = try read(Array(whole.prefix(count))) else { throw ProblemReason(.unreadable) }
        }
        guard case .problem(let reason) = try read(whole) else { throw ProblemReason(.unreadable) }
        #expect(reason.code == .damaged)
        for place in whole.indices.suffix(80) {
            var lying = whole
            lying[place] = 0xFF
            guard case .problem = try read(lying) else { throw ProblemReason(.unreadable) }
        }
    }
}
