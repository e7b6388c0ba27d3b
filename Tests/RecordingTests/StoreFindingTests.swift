import Foundation
import Model
import Testing

@testable import Recording

@Suite("Findings in a store")
struct StoreFindingTests {
    @Test("damage counts, also where there are more findings than are told one by one")
    func damageBeyond() {
        var verification = StoreVerification()
        for _ in 0..<10_000 { verification.add(StoreFinding(.oddity, "stranger", "a stranger", remedy: "see to it")) }
        #expect(!verification.isDamaged && verification.furtherFindings == 0)
        verification.add(StoreFinding(.damage, "document-missing", "a document is gone", remedy: "copy it back"))
        #expect(verification.isDamaged && verification.furtherFindings == 1)
        #expect(verification.findings.count == 10_000)
        #expect(verification.told.count == 10_001 && verification.told.last?.weight == .damage)
    }

    @Test(
        "a word, a code or a number that the disk changed is found, and nothing where all is as it was written",
        arguments: [
            ("'Invoice'", nil), ("'Jnvoice'", "words"), ("'Invoice', subject = 'new'", "words"),
            ("'Invoice', language = 'fq'", "codes"), ("'Invoice', document_no = '2026/0018'", "document number"),
        ])
    func changedOnDisk(values: String, expected: String?) throws {
        let office = try Office()
        _ = try office.ledger.record([
            Print().submission, Print(name: "b", bytes: "b", inode: 8, number: "b").submission,
        ])
        func change(_ action: EntryAction) throws {
            _ = try office.ledger.change([1], action, by: "els", at: Print.takenAt)
        }
        try change(.edit([.description("Invoice")]))
        _ = try office.ledger.indexWords(limit: 1)
        try change(.comment("called \"back\", ♥ 12 × — !"))
        try change(.comment("♥"))
        try change(.edit([.subject("Économie — Ⅷ")]))
        try change(.edit([.subject(nil)]))
        // As a disk does it: nothing else is told of it.
        try python(
            """
            import sqlite3
            db = sqlite3.connect(sys.argv[1])
            db.execute("DROP TRIGGER entry_shape_changed")
            db.execute("UPDATE entry SET description = " + sys.argv[2] + " WHERE entry_no = 1")
            db.commit()
            """, office.directory + "/dossier.sqlite", values)
        func findings(isQuick: Bool) throws -> [StoreFinding] {
            try StoreVerification.ofStore(office.directory, ledger: office.ledger, isQuick: isQuick).findings
                .filter { $0.code != "document-missing" }
        }
        let found = try findings(isQuick: false)
        #expect(
            found.count == (expected == nil ? 0 : 1)
                && found.allSatisfy { $0.what.description.contains(expected ?? "") })
        #expect(try findings(isQuick: true).isEmpty)
    }
}
