package import Model

/// What one look into a drop folder found.
package struct Scan: Sendable {
    /// A file that may be claimed.
    package struct RestingFile: Sendable, Equatable {
        package var path: RelativePath
        package var identity: FileIdentity

        package init(path: RelativePath, identity: FileIdentity) {
            self.path = path
            self.identity = identity
        }
    }

    /// A file that is still being written, or may be.
    package struct SettlingFile: Sendable, Equatable {
        package var path: RelativePath
        /// How long it has been seen unchanged.
        package var unchangedFor: Duration
        /// In words, without a full stop: `still being written`, `its end is missing`, …
        package var why: String
    }

    /// Something that is not read at all: it goes to Problem as it is.
    package struct RefusedFile: Sendable, Equatable {
        package var path: RelativePath
        package var identity: FileIdentity
        package var reason: ProblemReason
    }

    /// A subfolder that was not looked into, and why, in words.
    package struct UnenteredFolder: Sendable, Equatable {
        package var path: RelativePath
        package var why: String
    }

    /// Oldest first, at most `DropFolder.atOnce`.
    package var atRest: [RestingFile] = []
    /// There may be more at rest than was listed: scan again when these are handled.
    package var more = false
    /// At most `DropFolder.atOnce`; `settlingCount` counts them all.
    package var settling: [SettlingFile] = []
    package var settlingCount = 0
    /// At most `DropFolder.atOnce`.
    package var refused: [RefusedFile] = []
    /// At most 100.
    package var unentered: [UnenteredFolder] = []
    /// How many names were passed over because of the ignore list.
    package var ignoredCount = 0
    /// How many names were looked at.
    package var entryCount = 0
    /// When to scan again because something comes to rest; nil when nothing does.
    package var nextLook: Duration?
    /// Of the files that were in flight or expected, those that are not there any more, or are other files now. Empty
    /// unless the whole folder was looked into.
    package var missing: Set<FileIdentity> = []
    /// Why the folder could not be looked into.
    package var problem: FolderProblem?
    /// How long the scan took. Who scans on hints alone should pause about as long between two scans.
    package var took: Duration = .zero

    init() {}
}

package typealias RestingFile = Scan.RestingFile
package typealias SettlingFile = Scan.SettlingFile
package typealias RefusedFile = Scan.RefusedFile
