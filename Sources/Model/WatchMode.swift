/// How a drop folder is watched.
package enum WatchMode: String, Sendable, CaseIterable {
    /// Events where the file system gives them, polling where it cannot (NFS, SMB, FUSE).
    case auto
    case events
    case poll
}
