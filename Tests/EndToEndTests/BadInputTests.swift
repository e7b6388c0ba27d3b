import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Bad input ends in a stated outcome (End to End)", .ownThread)
struct BadInputTests {
    @Test("everything that can lie in a drop folder gets an outcome, and good files beside it are recorded")
    func menagerie() throws {
        let office = try ScratchOffice(folder: "quiet_time = 0.1\npatience = 0.3")
        let good = office.sample.document(0, form: .pdf)
        let other = office.sample.document(1, form: .pdf)
        let drop = office.drop.path
        try office.put(good.fileName, good.bytes)
        try office.put("empty.pdf", [])
        try office.put("truncated.pdf", good.bytes.prefix(good.bytes.count / 2))
        try office.put("laughs.xml", Array(Hostile.billionLaughs.utf8))
        try office.put("outside.xml", Array(Hostile.externalEntity.utf8))
        try office.put("text.pdf", Array("no business document at all".utf8))
        try sparse("huge.pdf", in: office)
        try FileManager.default.createDirectory(atPath: drop + "/x.pdf", withIntermediateDirectories: true)
        try office.put("x.pdf/\(other.fileName)", other.bytes)
        try office.put("line\nbreak.pdf", good.bytes + Array("\n% another\n%%EOF\n".utf8))
        try FileManager.default.createSymbolicLink(atPath: drop + "/link.pdf", withDestinationPath: "/etc/passwd")
        try SpecialFile.pipe(drop + "/pipe.pdf")
        try SpecialFile.empty(Array("\(drop)/".utf8) + [0xFF] + Array(".pdf".utf8))

        let drained = try office.drain()

        #expect(drained.status == 0, "\(drained.errors)")
        #expect(try office.waiting == [])
        #expect(try office.entries.count == 2)
        let problems = office.filed("Probleem")
        for name in ["empty.pdf", "laughs.xml", "outside.xml", "text.pdf", "huge.pdf", "link.pdf", "pipe.pdf"] {
            #expect(problems.contains(name), "\(name) in \(problems)")
            let why = try? String(contentsOfFile: drop + "/Probleem/\(name).why.txt", encoding: .utf8)
            #expect(why?.contains("Reden: ") == true, "\(name)")
        }
    }

    @Test("two files with one name, one after the other, are both recorded and both kept")
    func oneNameTwice() throws {
        let office = try ScratchOffice()
        for index in [0, 1] {
            try office.put("invoice.pdf", office.sample.document(index, form: .pdf).bytes)
            #expect(try office.drain().status == 0)
        }
        #expect(try office.entries.count == 2)
        #expect(
            Set(office.filed("Verwerkt").map { $0.split(separator: "/").last }) == ["invoice.pdf", "invoice (2).pdf"])
    }

    /// A gigabyte that takes no room on the disk.
    private func sparse(_ name: String, in office: ScratchOffice) throws {
        let path = office.drop.appending(path: name).path
        _ = FileManager.default.createFile(atPath: path, contents: Data("%PDF-1.4\n".utf8))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 1 << 30)
        try file.close()
    }
}

/// Constructs that are meant to harm.
enum Hostile {
    static let billionLaughs: String = {
        let levels = (1...9).map { level in
            "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">\(levels.joined())]><Invoice>&l9;</Invoice>"
    }()

    static let externalEntity = """
        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]><Invoice>&secret;</Invoice>
        """
}
