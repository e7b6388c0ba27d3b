// ContactFiles reads contacts out of the files that offices export, as untidy as they are: a wrong number on a line
// costs that number, a wrong line costs that line, and both are told.

package import Model

/// What a file of contacts holds.
package struct ContactFileContent: Sendable, Equatable {
    /// In the order of the file, each No. once.
    package var contacts: [Contact] = []
    /// Lines that were left out.
    package var refusals: [ContactFileNote] = []
    /// What was left out of contacts that are in.
    package var remarks: [ContactFileNote] = []
}

/// A sentence about one line of the file.
package struct ContactFileNote: Sendable, Equatable {
    /// From 1; where the record begins, when it goes over several lines.
    package let line: Int
    package let message: String

    package init(line: Int, message: String) {
        self.line = line
        self.message = message
    }

    /// `contacts.csv, line 17: 'BE0123' is no valid VAT number; imported without it`
    package func sentence(file: String) -> String { "\(file), line \(line): \(message)" }
}

/// Why a file cannot be read as one of contacts at all.
package enum ContactFileFailure: Error, Equatable, CustomStringConvertible {
    case empty
    case tooLarge(limit: Int)
    /// Far too many columns, or a quote that is never closed.
    case brokenHeading
    /// No column for `missing`; `found` are the headings there are.
    case noHeading(missing: String, found: [String])

    package var description: String {
        switch self {
        case .empty: "the file is empty; export the contacts again"
        case .tooLarge(let limit): "the file is larger than \(limit / 1_000_000) MB; split it"
        case .brokenHeading:
            "the first line has more than \(CommaSeparatedText.maximumColumns) columns or a quote that is never "
                + "closed; is this a file of contacts?"
        case .noHeading(let missing, let found):
            "no column '\(missing)' on the first line; export with the captions of Business Central"
                + (found.isEmpty ? "" : " (found: \(found.joined(separator: ", ")))")
        }
    }
}

/// A CSV file with the captions of Business Central in English, Dutch, French or German, in any order.
package enum ContactFile {
    /// Bytes; a million contacts take a quarter of it.
    package static let maximumSize = 1_000_000_000

    package static func read(bytes: [UInt8]) throws(ContactFileFailure) -> ContactFileContent {
        guard bytes.count <= maximumSize else { throw .tooLarge(limit: maximumSize) }
        var table = CommaSeparatedText(TextEncoding.utf8(bytes))
        guard table.next() else { throw .empty }
        guard !table.isBroken else { throw .brokenHeading }
        let heading = try ContactHeading(table)
        var rows = ContactRows(heading: heading)
        while table.next() { rows.add(table) }
        return rows.content
    }
}
