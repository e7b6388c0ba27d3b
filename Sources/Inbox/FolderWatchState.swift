/// How a drop folder is being watched, for status and journal.
package struct FolderWatchState: Sendable, Equatable {
    package enum Mode: Sendable, Equatable {
        case starting
        case events
        /// Looked into every `pollInterval`; the reason in words.
        case polling(reason: String)
        /// Not there, or not to be entered; tried again every few seconds.
        case missing(FolderProblem)
    }

    package var mode: Mode = .starting
    /// How long the mode has been what it is.
    package var since: ContinuousClock.Instant = .now
    /// How many folders have a watch of their own, the drop folder counted.
    package var watchedFolders = 0
    /// How often the kernel's event queue ran over; each time all folders were looked into.
    package var overflows = 0
}
