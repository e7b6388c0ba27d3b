package import Model

/// What an import of contacts did, or would do.
package struct ContactImport: Equatable, Sendable {
    package var added = 0
    package var changed = 0
    package var unchanged = 0
    /// What was left alone, and why: the first of it, each with its line.
    package var notes: [ContactFileNote] = []
    /// How many were left out since their number is another's, and the first of these, each with its line.
    package private(set) var refused = 0
    package private(set) var refusals: [ContactFileNote] = []

    package init() {}

    /// How many contacts were taken.
    package var count: Int { added + changed + unchanged }

    /// More notes than anybody reads are not kept.
    static let maximumNotes = 10_000

    mutating func add(_ note: ContactFileNote) {
        if notes.count < ContactImport.maximumNotes { notes.append(note) }
    }

    mutating func add(_ change: ContactWriter.Change, _ record: ImportedContact) {
        switch change {
        case .added: added += 1
        case .changed: changed += 1
        case .unchanged: unchanged += 1
        case .refused(let reason):
            refused += 1
            if refusals.count < ContactImport.maximumNotes {
                refusals.append(ContactFileNote(line: record.line, reason))
            }
        case .merged(let number):
            unchanged += 1
            add(ContactFileNote(line: record.line, .merged(record.contact.number, into: number)))
        }
    }
}
