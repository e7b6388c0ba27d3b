// The inbox is where files arrive: it watches the drop folders, finds out what has come to rest, hands it out to be
// read, and files it away once its outcome is committed.
//
// Events are a hint, the directory scan is the truth. `FolderWatch` only says "look into folder 3"; `DropFolder` looks.
// Start with `DropFolder.scan`, then `RestRule`, `Claim`, `Filing`; the watching half starts with `FolderWatch`.

package import Model

/// One drop folder as the inbox needs to know it.
package struct WatchedFolder: Sendable, Hashable {
    /// The number by which hints and states name this folder.
    package var id: Int
    /// An absolute path; it may lead through symbolic links and need not exist yet.
    package var path: String
    package var recursive: Bool
    package var watch: WatchMode
    /// How long size, time and inode must stay the same before a file counts as at rest.
    package var quietTime: Duration
    /// How long an incomplete file may stay unchanged before it is taken as it is.
    package var patience: Duration
    /// The pause between two looks where events cannot be had. Shorter than a second counts as a second.
    package var pollInterval: Duration
    /// The pause between two full looks where events can be had. Shorter than a second counts as a second.
    package var rescanInterval: Duration
    /// Patterns of names (`*`, `?`, `[…]`), besides the built-in ones.
    package var ignore: [String]
    /// Bytes; a larger file is refused without being read.
    package var maximumSize: Int64
    /// Names of outcome folders in all languages: at the top of the drop folder they are neither entered nor watched.
    package var outcomeNames: [String]

    package init(
        id: Int, path: String, recursive: Bool, watch: WatchMode, quietTime: Duration, patience: Duration,
        pollInterval: Duration, rescanInterval: Duration, ignore: [String], maximumSize: Int64, outcomeNames: [String]
    ) {
        self.id = id
        self.path = path
        self.recursive = recursive
        self.watch = watch
        self.quietTime = quietTime
        self.patience = patience
        self.pollInterval = pollInterval
        self.rescanInterval = rescanInterval
        self.ignore = ignore
        self.maximumSize = maximumSize
        self.outcomeNames = outcomeNames
    }
}
