/// A segment whose interactions were recorded in one go (Business Central table 5075).
package struct LoggedSegment: Equatable, Sendable {
    package var number: Int64
    /// It keeps the segment's number when that is gone.
    package var segmentNumber: String
    package var description: String
    package var loggedAt: Moment
    package var userID: String
    /// How many entries there are, canceled ones among them.
    package var entries: Int
    package var canceled: Bool

    package init(
        number: Int64, segmentNumber: String, description: String, loggedAt: Moment, userID: String, entries: Int,
        canceled: Bool = false
    ) {
        self.number = number
        self.segmentNumber = segmentNumber
        self.description = description
        self.loggedAt = loggedAt
        self.userID = userID
        self.entries = entries
        self.canceled = canceled
    }
}
