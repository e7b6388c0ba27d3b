package import Model

/// Reads a file of contacts, one contact after the other: each No. once, and a note for all that is left out.
package struct ContactFileReader {
    /// One of the two, as the file begins.
    private var table: CommaSeparatedText?
    private var cards: CardReader?
    private let heading: ContactHeading?
    package private(set) var notes = ContactFileNotes()
    /// The line of each No. so far, by its hash: a million numbers take 30 MB. The hash differs in each process, so
    /// that no file can be made to mix two up.
    private var lines: [Int: UInt32] = [:]

    /// - Parameter read: gives at most so many bytes of the file, none at its end.
    /// - Throws: `ContactFileFailure`, or what `read` throws.
    package init(_ read: @escaping (Int) throws -> [UInt8]) throws {
        var window = ByteWindow(TextSource(read))
        try window.ensure(4_096)
        if CardReader.recognizes(window.bytes) {
            cards = CardReader(window)
            heading = nil
            return
        }
        var table = try CommaSeparatedText(window)
        guard try table.next() else { throw ContactFileFailure.empty }
        guard !table.isBroken else { throw ContactFileFailure.brokenHeading }
        heading = try ContactHeading(table)
        self.table = table
    }

    /// The next contact that can be taken; nil at the end.
    package mutating func next() throws -> ImportedContact? {
        while true {
            let found: ImportedContact?
            if let heading {
                guard try table?.next() == true, let table else { return nil }
                found = contact(in: table, heading)
            } else {
                guard let card = try cards?.next() else { return nil }
                found = contact(in: card)
            }
            if notes.refused > ContactFileNotes.maximum, lines.count < notes.refused {
                throw ContactFileFailure.tooBroken(line: notes.refusals.last?.line ?? 1)
            }
            guard let found else { continue }
            guard lines.count <= ContactFile.maximumContacts else {
                throw ContactFileFailure.tooManyContacts(limit: ContactFile.maximumContacts)
            }
            return found
        }
    }

    private mutating func contact(in table: CommaSeparatedText, _ heading: ContactHeading) -> ImportedContact? {
        if table.isBroken {
            notes.refuse(table.line, .broken)
            return nil
        }
        var row = ContactRow(heading: heading, table: table)
        guard let number = known(row.text(.number), table.line) else { return nil }
        guard let contact = row.contact(numbered: number) else {
            notes.refuse(table.line, .noName(number))
            return nil
        }
        return accepted(contact, heading.fields, row.remarks, table.line)
    }

    private mutating func contact(in card: Card) -> ImportedContact? {
        if let why = card.refusal {
            notes.refuse(card.line, why)
            return nil
        }
        var reading = CardContact(card)
        guard let number = known(reading.number, card.line) else { return nil }
        guard let contact = reading.contact(numbered: number) else {
            notes.refuse(card.line, .noName(number))
            return nil
        }
        return accepted(contact, reading.fields, reading.remarks, card.line)
    }

    /// The No. in normal form; nil when it is refused.
    private mutating func known(_ text: String?, _ line: Int) -> String? {
        guard let text else {
            notes.refuse(line, .noNumber)
            return nil
        }
        guard let number = ContactNumber.normalForm(text) else {
            notes.refuse(line, .numberTooLong(String(text.prefix(40))))
            return nil
        }
        if let first = lines[number.hashValue] {
            notes.refuse(line, .numberTwice(number, line: Int(first)))
            return nil
        }
        return number
    }

    private mutating func accepted(
        _ contact: Contact, _ fields: Set<ImportedContact.Field>, _ remarks: [ContactFileNote.Reason], _ line: Int
    ) -> ImportedContact {
        lines[contact.number.hashValue] = UInt32(clamping: line)
        notes.remark(line, remarks)
        return ImportedContact(contact, fields: fields, line: line)
    }
}
