import Model

/// Collects contacts row by row: each No. once, and a note for all that is left out.
struct ContactRows {
    private let heading: ContactHeading
    private(set) var content = ContactFileContent()
    /// The line of each No. so far.
    private var lines: [String: Int] = [:]
    /// More notes than anybody reads are counted only.
    static let maximumNotes = 10_000

    init(heading: ContactHeading) { self.heading = heading }

    mutating func add(_ table: CommaSeparatedText) {
        if table.isBroken {
            refuse(
                table.line,
                "a field is longer than \(CommaSeparatedText.maximumField) bytes, or there are more than "
                    + "\(CommaSeparatedText.maximumColumns); is a quote left open? Left out")
            return
        }
        var row = ContactRow(heading: heading, table: table)
        guard let text = row.text(.number) else { return refuse(table.line, "has no No.; left out") }
        guard let number = ContactNumber.normalForm(text) else {
            return refuse(table.line, "No. '\(text.prefix(40))' has more than 20 characters; left out")
        }
        if let first = lines[number] {
            return refuse(table.line, "No. '\(number)' stands on line \(first) already; left out")
        }
        guard let contact = row.contact(numbered: number) else {
            return refuse(table.line, "contact '\(number)' has no Name; left out")
        }
        lines[number] = table.line
        content.contacts.append(contact)
        for message in row.remarks where content.remarks.count < ContactRows.maximumNotes {
            content.remarks.append(ContactFileNote(line: table.line, message: message))
        }
    }

    private mutating func refuse(_ line: Int, _ message: String) {
        if content.refusals.count < ContactRows.maximumNotes {
            content.refusals.append(ContactFileNote(line: line, message: message))
        }
    }
}
