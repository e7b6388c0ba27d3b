package import Model

/// This very file in this very state, as the folder listing shows it. With the digest it makes recording harmless to
/// repeat: the same key is one intake, however often it is submitted.
package struct IntakeKey: Hashable, Sendable {
    /// The drop folder's path.
    package var folder: String
    /// The raw path below the folder.
    package var path: FileName
    package var device: UInt64
    package var inode: UInt64
    /// In bytes.
    package var size: Int64
    package var modified: Moment

    package init(folder: String, path: FileName, device: UInt64, inode: UInt64, size: Int64, modified: Moment) {
        self.folder = folder
        self.path = path
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
    }
}
