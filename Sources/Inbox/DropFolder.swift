/// One drop folder, looked into and tidied. Scanning remembers what was seen before, so it belongs to one loop;
/// claiming and filing away may be done from anywhere, on a copy.
package struct DropFolder: Sendable {
    /// How many files one scan lists: the queue is the disk, not memory.
    package static let atOnce = 1_000

    package let folder: WatchedFolder

    package init(_ folder: WatchedFolder) { self.folder = folder }

    /// Looks at every name in the folder once.
    /// - Parameters:
    ///   - renamedIn: What `FolderWatch.arrivedByRename` told.
    ///   - inFlight: What has been claimed and not yet filed away, and what is to stay: neither is listed.
    package mutating func scan(renamedIn: Set<RelativePath> = [], inFlight: Set<FileIdentity> = []) -> Scan { Scan() }

    /// Opens a file for reading, if it still is what was seen.
    package func claim(_ file: RestingFile) throws(ClaimFailure) -> Claim { throw .vanished(file.path.shown) }

    /// Moves a file, never its target, to `<outcomeName>[/<month>]/<its subfolders>/<its name>` in the drop folder. A
    /// name that is taken becomes `name (2).pdf`.
    /// - Parameters:
    ///   - month: `2026-11`, for what is recorded.
    ///   - why: What `<name>.why.txt` beside the file will say.
    /// - Returns: Where the file is now, for people.
    package func fileAway(
        _ path: RelativePath, identity: FileIdentity, to outcomeName: String, month: String?, why: String?
    ) throws(FilingFailure) -> String { throw .vanished(path.shown) }

    /// Removes a file whose bytes are stored and committed, if it is still exactly what was claimed.
    package func remove(_ path: RelativePath, identity: FileIdentity) throws(FilingFailure) {}
}
