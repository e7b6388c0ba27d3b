package import Model

/// What came of one file of contacts that was dropped.
package struct ContactFileIntake: Equatable, Sendable {
    package var id: Int64
    package var key: IntakeKey
    /// Folder and path as shown to people.
    package var originalPath: String
    /// The file owner's name.
    package var userID: String?
    package var takenAt: Moment
    package var added: Int
    package var changed: Int
    package var unchanged: Int
    /// Lines that were left out.
    package var refused: Int
    /// Why nothing of it was imported; nil when it was.
    package var problem: String?
    /// The text that lies beside the file.
    package var report: String
    /// Nil until the file has left the folder.
    package var filing: Intake.Filing?

    package init(
        key: IntakeKey, originalPath: String, userID: String?, takenAt: Moment, result: ContactImport, refused: Int,
        problem: String?, report: String
    ) {
        id = 0
        self.key = key
        self.originalPath = originalPath
        self.userID = userID
        self.takenAt = takenAt
        added = result.added
        changed = result.changed
        unchanged = result.unchanged
        self.refused = refused
        self.problem = problem
        self.report = report
    }
}
