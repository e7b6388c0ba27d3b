package import Model

/// One file that was taken in, and what became of it: the answer to "where did that file go?".
package struct Intake: Equatable, Sendable {
    /// What was done with the file in the drop folder after the commit.
    package enum Filing: Equatable, Sendable {
        case moved(to: FiledPlace)
        case deleted
        /// Left in place, as the folder's configuration asks.
        case kept
        /// It was gone from the folder when Dossier came to file it.
        case vanished
    }

    package var id: Int64
    package var key: IntakeKey
    /// Nil for a problem whose bytes were never stored.
    package var digest: DocumentDigest?
    /// Folder and path as shown to people.
    package var originalPath: String
    /// The file owner's name.
    package var userID: String?
    package var takenAt: Moment
    package var outcome: Outcome
    /// Nil until the file has left the folder.
    package var filing: Filing?
}

/// An intake whose file has been dealt with.
package struct FiledIntake: Equatable, Sendable {
    package var intakeID: Int64
    package var filing: Intake.Filing

    package init(intakeID: Int64, filing: Intake.Filing) {
        self.intakeID = intakeID
        self.filing = filing
    }
}
