package import Model

/// One drop folder as the administrator describes it: where it is, how it is watched, and what happens to its files.
package struct FolderSettings: Sendable, Equatable {
    /// What is dropped here.
    package enum Contents: String, Sendable, CaseIterable {
        /// Invoices, quotes and the like, which are recorded.
        case documents
        /// Files of contacts, which are imported.
        case contacts
    }

    /// What becomes of the file once its outcome is committed.
    package enum FileOutcome: String, Sendable, CaseIterable {
        /// Moved to `Recorded/YYYY-MM/`, `Review/`, `Duplicate/` or `Problem/` at the top of the drop folder.
        case move
        /// Recorded files and duplicates are removed, for their bytes are in the store; the others are moved.
        case delete
        /// Every file stays where it lies.
        case keep
    }

    /// An absolute path without `.`, `..` and a slash at its end.
    package var path: String
    package var contents: Contents
    package var recursive: Bool
    package var watch: WatchMode
    /// How long size, time and inode must stay the same before a file counts as at rest.
    package var quietTime: Duration
    /// How long an incomplete file may stay unchanged before it is taken as it is.
    package var patience: Duration
    /// The pause between two looks where events cannot be had.
    package var pollInterval: Duration
    /// The pause between two full looks where events can be had.
    package var rescanInterval: Duration
    /// Patterns of names (`*`, `?`, `[…]`) that are passed over, besides the built-in ones.
    package var ignore: [String]
    /// Bytes; a larger file is a problem, not read.
    package var maximumSize: Int64
    package var outcome: FileOutcome
    /// `nl`, `fr`, `de` or `en`: of the names of the outcome folders and the sentences in `.why.txt`.
    package var language: String
    package var duplicates: DuplicatePolicy

    package static let standardMaximumSize: Int64 = 100_000_000
    /// A file of contacts may be larger: a million of them take a quarter of it.
    package static let contactsMaximumSize: Int64 = 1_000_000_000
    /// A file of contacts has no end by which it is seen to be whole, so it must be still for longer.
    package static let contactsQuietTime: Duration = .seconds(10)

    package init(
        path: String, contents: Contents = .documents, recursive: Bool = false, watch: WatchMode = .auto,
        quietTime: Duration = .seconds(2),
        patience: Duration = .seconds(15), pollInterval: Duration = .seconds(10),
        rescanInterval: Duration = .seconds(60), ignore: [String] = [],
        maximumSize: Int64 = FolderSettings.standardMaximumSize, outcome: FileOutcome = .move, language: String = "en",
        duplicates: DuplicatePolicy = DuplicatePolicy()
    ) {
        self.path = path
        self.contents = contents
        self.recursive = recursive
        self.watch = watch
        self.quietTime = quietTime
        self.patience = patience
        self.pollInterval = pollInterval
        self.rescanInterval = rescanInterval
        self.ignore = ignore
        self.maximumSize = maximumSize
        self.outcome = outcome
        self.language = language
        self.duplicates = duplicates
    }

    /// The last part of the path, by which rules may name the folder.
    package var name: String { String(path.split(separator: "/").last ?? "/") }
}
