/// What only `dossier explain` wants to know of a reading; readers of the service gather none of it.
package struct ReadingDetails: Codable, Equatable, Sendable {
    /// What was considered and not taken, in the order in which it was looked at.
    package var rejections: [Rejection]
    /// The XML as Dossier sees it, one element a line and indented; empty when there is none. Cut where it is long.
    package var outline: [String]

    package init(rejections: [Rejection] = [], outline: [String] = []) {
        self.rejections = rejections
        self.outline = outline
    }
}
