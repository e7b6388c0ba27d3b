import Logging
import Model
import Synchronization
import Testing

@testable import Journal

/// Keeps what is sent to the journal.
private final class Lines: Sendable {
    private let kept = Mutex<[JournalFields]>([])
    var all: [JournalFields] { kept.withLock { $0 } }
    var destination: JournalDestination { .capture { [self] fields in kept.withLock { $0.append(fields) } } }
}

@Suite("The journal")
struct JournalLinesTests {
    private func value(_ name: String, _ fields: JournalFields?) -> String? {
        fields?.fields.first { $0.name == name }?.value
    }

    @Test("gets one line for an outcome, with the fields of the contract")
    func recorded() throws {
        let lines = Lines()
        let digest = try #require(DocumentDigest(rawValue: String(repeating: "a1", count: 32)))
        var line = OutcomeLine(
            outcome: .recorded(entryNumber: 17), path: "/srv/drop/F1.pdf", folder: "/srv/drop", took: .milliseconds(12))
        line.digest = digest
        line.contactNumber = "C00042"
        line.contactName = "Peeters BV"
        line.documentType = "sales-invoice"
        line.documentNumber = "F2026-1"
        line.template = "S_INVOICE"
        line.rule = "Standard"
        line.filedTo = "/srv/drop/Recorded/2026-11/F1.pdf"
        OutcomeJournal(identifier: "dossierd", destination: lines.destination).tell(line)
        let told = lines.all.map { $0.fields.map { "\($0.name)=\($0.value)" } }
        #expect(
            told == [
                [
                    "MESSAGE=recorded /srv/drop/F1.pdf: sales-invoice F2026-1 for C00042 Peeters BV as entry 17",
                    "PRIORITY=6", "SYSLOG_IDENTIFIER=dossierd", "MESSAGE_ID=\(JournalEvent.recorded.messageID)",
                    "DOSSIER_OUTCOME=recorded", "DOSSIER_DOCUMENT=\(digest)", "DOSSIER_PATH=/srv/drop/F1.pdf",
                    "DOSSIER_FOLDER=/srv/drop", "DOSSIER_CONTACT_NO=C00042", "DOSSIER_ENTRY_NO=17",
                    "DOSSIER_DOCUMENT_TYPE=sales-invoice", "DOSSIER_DOCUMENT_NO=F2026-1", "DOSSIER_TEMPLATE=S_INVOICE",
                    "DOSSIER_RULE=Standard", "DOSSIER_FILED_TO=/srv/drop/Recorded/2026-11/F1.pdf", "DOSSIER_MS=12",
                ]
            ])
    }

    @Test("tells the reason of what was not recorded")
    func reasons() {
        let lines = Lines()
        let journal = OutcomeJournal(identifier: "dossierd", destination: lines.destination)
        func tell(_ outcome: Outcome) {
            journal.tell(OutcomeLine(outcome: outcome, path: "/d/a.pdf", folder: "/d", took: .zero))
        }
        tell(.review(reviewNumber: 3, ReviewReason(.contactUnknown, detail: "no contact has VAT BE0123456749")))
        tell(.duplicate(.sameBytes, of: 9))
        tell(.problem(ProblemReason(.encrypted)))
        #expect(
            lines.all.map { value("MESSAGE", $0) } == [
                "in review /d/a.pdf as item 3 (contact-unknown: no contact has VAT BE0123456749)",
                "duplicate /d/a.pdf of entry 9 (same-bytes)", "problem /d/a.pdf (encrypted)",
            ])
        #expect(lines.all.map { value("DOSSIER_OUTCOME", $0) } == ["review", "duplicate", "problem"])
        #expect(lines.all.map { value("PRIORITY", $0) } == ["5", "6", "4"])
        #expect(value("DOSSIER_REVIEW_NO", lines.all.first) == "3")
        #expect(Set(lines.all.map { value("MESSAGE_ID", $0) }).count == 3)
    }

    @Test("holds no control characters and no endless values, wherever they came from")
    func hostile() {
        let lines = Lines()
        OutcomeJournal(identifier: "dossierd", destination: lines.destination).tell(
            OutcomeLine(
                outcome: .problem(ProblemReason(.damaged, detail: "a\nPRIORITY=0\u{1B}[2J\u{202E}")),
                path: String(repeating: "é", count: 1_000_000), folder: "/d\u{0}\u{9B}", took: .zero))
        for field in lines.all.flatMap(\.fields) {
            #expect(field.value.utf8.count <= JournalFields.maximumValue)
            #expect(!field.value.unicodeScalars.contains { $0.value < 32 || (0x7F...0x9F).contains($0.value) })
        }
        #expect(value("DOSSIER_REASON", lines.all.first) == "damaged: a PRIORITY=0?[2J?")
    }

    @Test("gets a logger's level as priority and its metadata as fields")
    func logger() {
        let lines = Lines()
        var logger = Logger(label: "dossierd") {
            JournalLogHandler(label: $0, level: .debug, destination: lines.destination)
        }
        logger[metadataKey: "folder"] = "/srv/drop"
        logger.error("refused\nas a whole", metadata: JournalEvent.configurationRefused.metadata)
        logger.debug("little")
        logger.trace("nothing")
        #expect(lines.all.count == 2)
        #expect(value("MESSAGE", lines.all.first) == "refused as a whole")
        #expect(value("PRIORITY", lines.all.first) == "3")
        #expect(value("DOSSIER_FOLDER", lines.all.first) == "/srv/drop")
        #expect(value("MESSAGE_ID", lines.all.first) == JournalEvent.configurationRefused.messageID)
        #expect(value("SYSLOG_IDENTIFIER", lines.all.last) == "dossierd")
    }
}
