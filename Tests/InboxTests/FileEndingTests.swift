import Glibc
import Testing

@testable import Inbox

@Suite("Whether a file is complete for its format")
struct FileEndingTests {
    static let long: String = String(repeating: "<line>x</line>", count: 1_000)

    static let whole: [String] = [
        ScratchFolder.pdf,
        "junk first\n%PDF-1.4\n…%%EOF",
        "just words",
        "<?xml version='1.0'?><Invoice><ID>1</ID></Invoice>",
        "<Invoice>" + long + "</Invoice>\n\n",
        "<Invoice>" + long + "</Invoice \n>",
        "<a:Invoice xmlns:a='x'></a:Invoice><!-- a > b --><?end?>\n",
        "<!DOCTYPE a [<!ENTITY b '>'>]><a>&b;</a>",
        "<a/>",
        "<?xml version='1.0'?>\n<a b='c'/>\n",
        "<!--" + String(repeating: "x", count: 5_000) + "--><a></a>",
        "PK\u{3}\u{4}" + String(repeating: "x", count: 5_000) + "PK\u{5}\u{6}" + String(repeating: "\0", count: 18),
    ]

    static let cutOff: [String] = [
        "%PDF-1.7\n1 0 obj",
        "%PDF-1.7 %%EOF\n" + long,
        "<?xml version='1.0'?><Invoice><ID>1</ID>",
        "<Invoice>" + long,
        "<Invoice>" + long + "</Invoice",
        "<!-- <b> --><a></b>",
        "<a><a/>",
        "<a><b/>",
        "<",
        "<a",
        "<!-- never",
        "<?xml",
        "PK\u{3}\u{4}" + String(repeating: "x", count: 5_000),
        String(repeating: "\0", count: 5_000),
    ]

    @Test("a whole file is known by its end, whatever the format says", arguments: whole)
    func complete(_ text: String) throws { try expect(.complete, of: text) }

    @Test("a file that is cut off is known, too", arguments: cutOff)
    func incomplete(_ text: String) throws { try expect(.missing, of: text) }

    private func expect(_ ending: RestRule.Ending, of text: String) throws {
        let scratch = try ScratchFolder()
        #expect(try self.ending(of: Array(text.utf8), in: scratch) == ending)
        guard text.unicodeScalars.first == "<" else { return }
        for bytes in FileEndingTests.wide(text) {
            #expect(try self.ending(of: bytes, in: scratch) == ending)
        }
    }

    private func ending(of bytes: [UInt8], in scratch: ScratchFolder) throws -> RestRule.Ending {
        try scratch.write(bytes, to: Array("file".utf8))
        let descriptor = try OpenFolder(path: scratch.path.utf8).file(named: "file".utf8)
        defer { close(descriptor) }
        return FileEnding.of(descriptor, size: Int64(bytes.count))
    }

    /// UTF-8 and UTF-16 in both orders, with a byte order mark and without.
    private static func wide(_ text: String) -> [[UInt8]] {
        let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        return [[0xEF, 0xBB, 0xBF] + Array(text.utf8), little, [0xFF, 0xFE] + little, big, [0xFE, 0xFF] + big]
    }
}
