import Foundation
import SampleDocuments
import SampleScans
import Testing
import Waiting

@Suite("Scans and XPS prints (End to End)", .ownThread)
struct ScanTests {
    private static let data = "/usr/share/tesseract-ocr/5/tessdata"
    private static let font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
    private static let hasTesseract = FileManager.default.fileExists(atPath: "\(data)/nld.traineddata")

    /// What comes from a scanner for these documents of the office.
    private func scans(_ documents: [SampleDocument]) throws -> [(String, [UInt8])] {
        try documents.enumerated().map { index, document in
            var glass = SampleScans.Glass()
            glass.skew = index % 2 == 0 ? 8 : -12
            return ("scan\(index).pdf", try SampleScans.scan(document.bytes, glass: glass).encoded())
        }
    }

    @Test(
        "scans are recorded for the contacts of their prints, and say that they were read by OCR",
        .enabled(if: hasTesseract, "no Tesseract data: make deps installs them"))
    func recorded() throws {
        let office = try ScratchOffice(folder: "[ocr]\nseconds = 3600")
        let documents = [0, 1].map { office.sample.document($0, form: .pdf) }
        for (name, bytes) in try scans(documents) { try office.put(name, bytes) }

        let drained = try office.drain()

        #expect(drained.status == 0, "\(drained.errors)")
        let entries = try office.entries
        for (index, document) in documents.enumerated() {
            let entry = entries.first { ($0["document_no"] as? String) == document.expected.number }
            let shown = Comment(rawValue: try office.dossier("show", "scan\(index).pdf").output)
            #expect(entry?["contact_no"] as? String == document.expected.contactNo, shown)
            #expect(entry?["amount"] as? String == document.expected.total, shown)
        }
        let number = try #require(entries.first?["entry_no"] as? Int)
        #expect(try office.dossier("show", "\(number)").output.contains(", read by OCR)"))
    }

    @Test(
        "a stop waits for no scan that is left, and a print that needs no OCR waits for none either",
        .enabled(if: hasTesseract, "no Tesseract data: make deps installs them"))
    func stops() throws {
        let office = try ScratchOffice(folder: "[ocr]\nseconds = 3600\nprocesses = 1")
        let (_, bytes) = try #require(try scans([office.sample.document(0, form: .pdf)]).first)
        let count = 300
        for number in 0..<count { try office.put("\(number).pdf", bytes + Array("\n%\(number)\n".utf8)) }
        let past = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -3600)]
        for name in try office.waiting {
            try FileManager.default.setAttributes(past, ofItemAtPath: office.drop.appending(path: name).path)
        }
        try office.startDaemon()
        let text = office.sample.document(1)
        try office.put(text.fileName, text.bytes)
        try office.wait("the print is recorded") { office.filed("Verwerkt").contains { $0.hasSuffix(text.fileName) } }
        try office.signalDaemon(SIGTERM)
        let daemon = try office.daemonProcess
        try office.wait("the daemon is gone") { !daemon.isRunning }
        #expect(daemon.terminationStatus == 0)
        #expect(try office.waiting.count > count / 2)
        #expect(try !office.daemonSays.contains("shutting down"))
        #expect(try office.reviews.isEmpty)
    }

    @Test("switched off, or without its data, a scan waits in review with the reason, and check says what to do")
    func withoutOCR() throws {
        let office = try ScratchOffice()
        let (name, bytes) = try #require(try scans([office.sample.document(0, form: .pdf)]).first)
        try office.configure(folder: "", more: "[ocr]\ndata = \"/nowhere\"")
        try office.put(name, bytes)
        #expect(try office.drain().status == 0)
        try office.configure(folder: "", more: "[ocr]\nenabled = false")
        try office.put("again.pdf", bytes + Array("\n".utf8))
        #expect(try office.drain().status == 0)

        #expect(try office.reviews.map { $0["reason"] as? String } == ["no-text", "no-text"])
        let first = try office.dossier("show", name).output
        #expect(first.contains("not read by OCR") && first.contains("apt-get install tesseract-ocr"), "\(first)")
        #expect(try office.dossier("show", "again.pdf").output.contains("[ocr] enabled is false"))
        #expect(!(try office.dossier("check").errors.contains("[ocr]")))
        try office.configure(folder: "", more: "[ocr]\ndata = \"/nowhere\"")
        let check = try office.dossier("check")
        #expect(
            check.errors.contains("note: [ocr]: scans go to review unread: ") && check.status == 0, "\(check.errors)")
    }

    @Test(
        "an XPS print is recorded, with its media type",
        .enabled(if: FileManager.default.fileExists(atPath: font), "no DejaVu font: make deps installs it"))
    func xps() throws {
        let office = try ScratchOffice()
        let font = Array(try Data(contentsOf: URL(filePath: Self.font)))
        let document = office.sample.xps(0, font: font)
        try office.put("Afdruk zonder goede naam.zip", document.bytes)
        var other = ZipFile()
        other.add("xl/workbook.xml", "<workbook/>")
        try office.put("lijst.xps", other.encoded())

        #expect(try office.drain().status == 0)

        let entry = try #require(try office.entries.first)
        #expect(entry["document_no"] as? String == document.expected.number)
        #expect(entry["contact_no"] as? String == document.expected.contactNo)
        #expect(
            (entry["document"] as? [String: Any])?["media_type"] as? String == "application/vnd.ms-xpsdocument")
        #expect(office.filed("Probleem") == ["lijst.xps"])
        #expect(try office.dossier("show", "lijst.xps").output.contains("an Excel workbook"))
    }
}
