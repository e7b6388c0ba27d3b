import Foundation
import Model
import Reading
import Testing
import Understanding

@Suite("Dictionary files")
struct DictionariesTests {
    private func withScratch(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dictionaries-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder.path)
    }

    @Test("the shipped ones load, one a language")
    func shipped() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Config/dictionaries")
        #expect(try Dictionaries.load([folder.path]).map(\.language) == ["de", "en", "es", "fr", "it", "nl"])
    }

    @Test("of two files for one language the first counts; a path may be a single file")
    func order() throws {
        try withScratch { folder in
            try "due: vervaldag\n".write(toFile: "\(folder)/nl.txt", atomically: true, encoding: .utf8)
            let loaded = try Dictionaries.load(["\(folder)/nl.txt", folder])
            #expect(loaded.map(\.language) == ["nl"])
        }
    }

    @Test("a fault is told with file and line, and so is a folder without any")
    func faults() throws {
        try withScratch { folder in
            func detail(_ paths: [String]) -> String {
                do throws(ProblemReason) {
                    _ = try Dictionaries.load(paths)
                    return ""
                } catch {
                    return error.detail ?? ""
                }
            }
            #expect(detail([folder]).contains("no dictionary"))
            #expect(detail(["\(folder)/none"]).contains("No such file"))
            try "# comment\nnonsense\n".write(toFile: "\(folder)/fr.txt", atomically: true, encoding: .utf8)
            #expect(detail([folder]).hasPrefix("\(folder)/fr.txt:2: "))
        }
    }
}
