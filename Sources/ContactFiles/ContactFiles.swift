// ContactFiles reads contacts out of the files that offices export, as untidy as they are, and writes them: a wrong
// number on a line costs that number, a wrong line costs that line, and both are told.
//
// Files are read piece by piece, in memory that does not grow with them. What is read here comes from outside, but from
// people who may change the contacts anyway; it is bounded in size, in lines and in what one contact may hold, and the
// room touches no C.

package import Model

/// What a file of contacts holds, all at once; for small files.
package struct ContactFileContent: Sendable, Equatable {
    /// In the order of the file, each No. once.
    package var contacts: [Contact] = []
    /// Lines that were left out.
    package var refusals: [ContactFileNote] = []
    /// What was left out of contacts that are in.
    package var remarks: [ContactFileNote] = []
}

/// Why a file cannot be read as one of contacts at all, or no further.
package enum ContactFileFailure: Error, Equatable, CustomStringConvertible {
    case empty
    /// A workbook of Excel or LibreOffice, or another archive.
    case workbook
    case tooLarge(limit: Int)
    case tooManyContacts(limit: Int)
    /// So many lines that cannot be read that it is something else.
    case tooBroken(line: Int)
    /// Far too many columns, or a quote that is never closed.
    case brokenHeading
    /// No column for `missing`; `found` are the headings there are.
    case noHeading(missing: String, found: [String])

    package var description: String { phrase.description }

    /// What is the matter and what to do, of contacts or of entries; without a full stop.
    package var phrase: Phrase {
        switch self {
        case .empty: "the file is empty; export it again"
        case .workbook: "the file is a workbook, not text; save it as CSV (UTF-8), and import that"
        case .tooLarge(let limit): "the file is larger than \(limit / 1_000_000) MB; split it"
        case .tooManyContacts(let limit): "the file holds more than \(limit) contacts; split it"
        case .tooBroken(let line):
            "up to line \(line) there are thousands of lines that cannot be read; is it the right file?"
        case .brokenHeading:
            "the first line has more than \(CommaSeparatedText.maximumColumns) columns or a quote that is never "
                + "closed; is it the right file?"
        case .noHeading(let missing, let found) where found.isEmpty:
            "no column '\(Phrase(word: missing))' on the first line; export with the captions of Business Central"
        case .noHeading(let missing, let found):
            "no column '\(Phrase(word: missing))' on the first line, only \(found.joined(separator: ", ")); "
                + "export with the captions of Business Central"
        }
    }
}

/// A CSV file with the captions of Business Central in English, Dutch, French or German, in any order; or vCards.
package enum ContactFile {
    /// Bytes; a million contacts take a quarter of it.
    package static let maximumSize = 1_000_000_000
    package static let maximumContacts = 5_000_000

    package static func read(bytes: [UInt8]) throws -> ContactFileContent {
        var rest = bytes[...]
        var reader = try ContactFileReader { count in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        var contacts: [Contact] = []
        while let record = try reader.next() { contacts.append(record.contact) }
        return ContactFileContent(contacts: contacts, refusals: reader.notes.refusals, remarks: reader.notes.remarks)
    }
}
