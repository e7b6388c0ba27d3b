import Foundation
import Testing

@testable import Journal

@Suite("The catalog")
struct CatalogTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("systemd/catalog")

    @Test(
        "explains every kind of event in every language, by fields that the journal has",
        arguments: ["dossier.catalog", "dossier.nl.catalog", "dossier.fr.catalog", "dossier.de.catalog"])
    func explains(name: String) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        let entries = text.components(separatedBy: "\n-- ").dropFirst()
        #expect(entries.map { String($0.prefix(32)) } == JournalEvent.allCases.map(\.messageID))
        let known: Set = [
            "DOSSIER_PATH", "DOSSIER_FOLDER", "DOSSIER_REASON", "DOSSIER_CONTACT_NO", "DOSSIER_ENTRY_NO",
            "DOSSIER_REVIEW_NO",
        ]
        for entry in entries {
            #expect(entry.contains("\nSubject: "))
            #expect(
                entry.components(separatedBy: "\n\n").dropFirst().joined().count > 80, "an explanation, not a title")
            let fields = entry.components(separatedBy: "@").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
            #expect(known.isSuperset(of: fields))
        }
    }

    @Test("has identifiers of 128 bits, each of its own")
    func identifiers() {
        let all = JournalEvent.allCases.map(\.messageID)
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { $0.count == 32 && $0.allSatisfy { $0.isHexDigit && !$0.isUppercase } })
    }
}
