/// "Look into this folder": all that ever comes from watching. What lies there is found by the scan alone.
package struct FolderHint: Sendable, Hashable {
    package enum Reason: String, Sendable {
        case started, event, overflow, lost, regained, subfolder, rescan, poll, updated
    }

    /// The folder's `id`.
    package var folder: Int
    /// What made the last of the hints that were melted into this one.
    package var reason: Reason
}
