import Foundation

/// Tells what became of each file: one line, with fields, to the journal, or as plain text to standard error.
package struct OutcomeJournal: Sendable {
    private let goesToJournal: Bool

    package init() { goesToJournal = JournalLogHandler.standardErrorIsJournal() }

    package func tell(_ line: OutcomeLine) {
        if goesToJournal {
            JournalSocket.send(line.fields)
        } else {
            let text = CleanText.clean(line.message, limit: 4_096) + "\n"
            try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
        }
    }
}
