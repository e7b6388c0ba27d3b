import Inbox

/// A file that is to be brought to its outcome, with all that is needed for it.
struct FileErrand<File: Sendable>: Sendable {
    let file: File
    let office: OfficeFolder
    let drop: DropFolder
    /// Where it is to be done.
    let lane: Lane
}
