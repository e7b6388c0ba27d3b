package import Model

/// What there is to say about a file of contacts, line by line: more than anybody reads is counted only.
package struct ContactFileNotes: Sendable, Equatable {
    static let maximum = 10_000

    /// Lines that were left out.
    package private(set) var refusals: [ContactFileNote] = []
    /// What was left out of contacts that are in.
    package private(set) var remarks: [ContactFileNote] = []
    /// How many lines were left out in all.
    package private(set) var refused = 0

    mutating func refuse(_ line: Int, _ reason: ContactFileNote.Reason) {
        refused += 1
        if refusals.count < ContactFileNotes.maximum { refusals.append(ContactFileNote(line: line, reason)) }
    }

    mutating func remark(_ line: Int, _ reasons: [ContactFileNote.Reason]) {
        for reason in reasons where remarks.count < ContactFileNotes.maximum {
            remarks.append(ContactFileNote(line: line, reason))
        }
    }
}
