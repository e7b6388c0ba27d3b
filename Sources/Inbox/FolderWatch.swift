package import Logging

/// Watches all drop folders, and says when to look into one.
package final class FolderWatch: Sendable {
    /// - Parameter wakeDirectory: A private directory that the service may write, for waking the watcher up. Made when
    ///   missing.
    package init(folders: [WatchedFolder], wakeDirectory: String, logger: Logger) {
    }

    /// Begins to watch. To be called before many files and sockets are open.
    package func start() throws(WatchFailure) {
    }

    /// For one consumer. At most one hint per folder waits; a folder's later hints melt into it.
    package var hints: AsyncStream<FolderHint> { AsyncStream { nil } }

    /// The files that were renamed into the folder since last asked: complete ones need not wait. A name that is missing
    /// here costs no more than the quiet time.
    package func arrivedByRename(in folder: Int) -> Set<RelativePath> { [] }

    /// Other folders from now on; those that stay keep their watches.
    package func update(folders: [WatchedFolder]) {
    }

    /// Returns once everything that happened in the watched folders before the call has led to its hint.
    package func caughtUp() async {
    }

    /// Ends the hints and gives up the watches.
    package func stop() {
    }

    /// By the folders' `id`.
    package var state: [Int: FolderWatchState] { [:] }
}
