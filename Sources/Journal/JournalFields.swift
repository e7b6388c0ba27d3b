/// The fields of one entry of the journal, bounded and free of control characters, whatever the values came from.
struct JournalFields: Equatable {
    static let messageID = "MESSAGE_ID"
    /// Bytes of one value; longer ones are cut at a character.
    static let maximumValue = 4096
    static let maximumCount = 64

    private(set) var fields: [(name: String, value: String)] = []

    init(message: String, priority: Int, identifier: String) {
        append("MESSAGE", message)
        append("PRIORITY", String(priority))
        append("SYSLOG_IDENTIFIER", identifier)
    }

    /// Adds a field; a nil value adds none. Names the journal does not take are brought into its form: upper-case
    /// letters, digits and underscores, at most 64, not beginning with an underscore or a digit.
    mutating func append(_ name: String, _ value: String?) {
        guard let value, fields.count < JournalFields.maximumCount else { return }
        let name = String(
            decoding: name.utf8.prefix(64).map { byte -> UInt8 in
                switch byte {
                case 65...90, 48...57: byte
                case 97...122: byte - 32
                default: UInt8(ascii: "_")
                }
            }, as: UTF8.self)
        guard let first = name.utf8.first, (65...90).contains(first) else { return }
        fields.append((name, JournalFields.clean(value)))
    }

    /// On one line, without control characters and the marks that turn text around.
    static func clean(_ text: String) -> String {
        var text = text
        if text.utf8.count > maximumValue {
            var kept = text.unicodeScalars.prefix(maximumValue)
            while kept.reduce(0, { $0 + UTF8.width($1) }) > maximumValue - 3 { kept = kept.dropLast(64) }
            text = String(String.UnicodeScalarView(kept)) + "…"
        }
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        return text.unicodeScalars.reduce(into: "") { clean, scalar in
            switch scalar.properties.generalCategory {
            case _ where scalar == "\n" || scalar == "\r" || scalar == "\t": clean += " "
            case .lineSeparator, .paragraphSeparator: clean += " "
            case .control, .format, .surrogate, .unassigned, .privateUse: clean += "?"
            default: clean.unicodeScalars.append(scalar)
            }
        }
    }

    static func == (left: JournalFields, right: JournalFields) -> Bool {
        left.fields.elementsEqual(right.fields) { $0 == $1 }
    }
}
