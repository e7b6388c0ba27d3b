import Foundation
import Model
import Recording
import Synchronization
import Testing

@testable import Intake

@Suite("The report beside a file of contacts")
struct ContactReportTests {
    private func report(_ csv: String, waiting: Int, language: String, times: Int = 1) throws -> String {
        let store = NSTemporaryDirectory() + "report-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: store) }
        let ledger = try SQLiteLedger(directory: store)
        var done: ContactFileImport?
        for _ in 0..<times {
            let rest = Mutex(Array(csv.utf8))
            done = try ContactFileImport(into: ledger) { count in
                rest.withLock { bytes in
                    defer { bytes.removeFirst(min(count, bytes.count)) }
                    return Array(bytes.prefix(count))
                }
            }
        }
        return ContactReport(
            fileName: "c.csv", done: done, failure: nil, trouble: nil, waiting: waiting, language: language
        ).text
    }

    @Test(
        "says that documents wait, and how to try them again, where the file changed something",
        arguments: [
            ("nl", "Op nazicht: 3; 'dossier review retry --all' registreert wat nu gekend is."),
            ("fr", "À vérifier : 3 ; 'dossier review retry --all' enregistre ce qui est connu maintenant."),
            ("de", "Auf Prüfung: 3; 'dossier review retry --all' erfasst, was jetzt bekannt ist."),
            ("en", "In review: 3; 'dossier review retry --all' records what is known now."),
        ])
    func waiting(language: String, sentence: String) throws {
        let csv = "No.,Name\r\nN1,Een\r\n"
        #expect(try report(csv, waiting: 3, language: language).contains("\n\(sentence)\n"))
        #expect(try !report(csv, waiting: 0, language: language).contains("retry"))
        #expect(try !report(csv, waiting: 3, language: language, times: 2).contains("retry"))
    }
}
