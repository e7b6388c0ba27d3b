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
