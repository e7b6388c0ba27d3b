/// What somebody wrote beside an entry. Of any length up to a bound, where Business Central has lines of 80 characters.
package struct EntryComment: Equatable, Sendable {
    package var number: Int64
    package var entryNumber: Int64
    package var writtenAt: Moment
    package var user: String
    /// May have several lines.
    package var text: String

    /// In bytes of UTF-8.
    package static let longest = 64 * 1024

    package init(number: Int64, entryNumber: Int64, writtenAt: Moment, user: String, text: String) {
        self.number = number
        self.entryNumber = entryNumber
        self.writtenAt = writtenAt
        self.user = user
        self.text = text
    }
}

extension EntryComment: Encodable {
    private enum CodingKeys: String, CodingKey {
        case number = "comment_no", writtenAt = "written_at", user, text
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(writtenAt, forKey: .writtenAt)
        try container.encode(user, forKey: .user)
        try container.encode(text, forKey: .text)
    }
}
