import Foundation
import Testing

@testable import Settings

/// Golden cases: files of a configuration, a line of dashes, and the complaints about them.
@Suite("A broken configuration")
struct ConfigurationCases {
    static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = checkout.appendingPathComponent("Tests/Cases/Configuration")

    /// The shipped files as a program in this checkout finds them.
    static let shipped = ShippedFiles(programPath: checkout.appendingPathComponent(".build/debug/dossier").path)

    static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".case") }.sorted()

    @Test("is refused as a whole, with file, line and remedy", arguments: names)
    func complaints(name: String) throws {
        let scratch = try ScratchDirectory()
        let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        let parts = text.components(separatedBy: "----------\n")
        try #require(parts.count == 2)
        for file in parts[0].components(separatedBy: "== ").dropFirst() {
            let end = try #require(file.firstIndex(of: "\n"))
            try scratch.write(String(file[file.index(after: end)...]), to: String(file[..<end]))
        }
        let failure = #expect(throws: ConfigurationFailure.self) {
            try Configuration.load(directory: scratch.path, shipped: Self.shipped)
        }
        let told = (failure?.description ?? "").replacingOccurrences(of: scratch.path, with: "DIRECTORY")
            .replacingOccurrences(of: Self.shipped.directory, with: "SHIPPED")
        #expect(told + "\n" == parts[1])
    }

    @Test("has at least ten golden cases") func enoughCases() { #expect(Self.names.count >= 10) }
}
