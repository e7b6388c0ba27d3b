import ContactFiles
import Foundation
import Model
import Testing

/// Golden cases: a file of contacts, a line of dashes, and what is read: the contacts as our own CSV file has them,
/// without its heading, then what is said of single lines. `\r`, `\t` and `\xNN` in the file stand for those bytes.
@Suite("Files of contacts, by example")
struct GoldenFileTests {
    static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    static let names =
        ((try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []).filter { $0.hasSuffix(".case") }
        .sorted()

    @Test("there are cases") func cases() { #expect(Self.names.count > 8) }

    @Test("are read as expected", arguments: names)
    func golden(name: String) throws {
        let text = try String(contentsOf: Self.directory.appending(path: name), encoding: .utf8)
        let parts = text.components(separatedBy: "\n----------\n")
        try #require(parts.count == 2)
        let expected = parts[1].trimmingCharacters(in: .newlines)
        #expect(Self.read(Self.bytes(parts[0] + "\n")) == expected)
    }

    private static func read(_ bytes: [UInt8]) -> String {
        do {
            let content = try ContactFile.read(bytes: bytes)
            let contacts = content.contacts.map { contact in
                String(decoding: ContactCSV.line(contact).dropLast(2), as: UTF8.self)
                    .replacing(/,+$/, with: "")
            }
            let notes = (content.refusals + content.remarks).map { $0.sentence(file: "file") }
            return (contacts + notes).joined(separator: "\n")
        } catch {
            return "\(error)"
        }
    }

    private static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.first else {
                bytes.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "x"):
                bytes.append(UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            default:
                bytes.append(byte)
                continue
            }
            rest = rest.dropFirst()
        }
        return bytes
    }
}
