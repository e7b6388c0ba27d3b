package import Model

/// What an import of contacts did, or would do.
package struct ContactImport: Equatable, Sendable {
    package var added = 0
    package var changed = 0
    package var unchanged = 0
    /// What was left alone, and why: the first of it, each with its line.
    package var notes: [ContactFileNote] = []

    package init() {}

    /// How many contacts were taken.
    package var count: Int { added + changed + unchanged }

    /// More notes than anybody reads are not kept.
    static let maximumNotes = 10_000

    mutating func add(_ change: ContactWriter.Change, _ record: ImportedContact) {
        switch change {
        case .added: added += 1
        case .changed: changed += 1
        case .unchanged: unchanged += 1
        case .merged(let number):
            unchanged += 1
            if notes.count < ContactImport.maximumNotes {
                notes.append(ContactFileNote(line: record.line, .merged(record.contact.number, into: number)))
            }
        }
    }
}
