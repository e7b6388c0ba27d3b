import CDescriptors

/// File systems whose other users the kernel cannot tell us about, and whose clock is not ours.
enum FileSystemKind {
    private static let remote: [UInt64: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "SMB", 0xFE53_4D42: "SMB", 0x6573_5546: "FUSE", 0x0102_1997: "9p",
        0x00C3_6400: "Ceph", 0x5346_414F: "AFS", 0x6B41_4653: "AFS", 0x7375_7245: "Coda", 0x564C: "NCP",
        0x7461_636F: "OCFS2", 0x0116_1970: "GFS2", 0x0BD0_0BD0: "Lustre", 0x786F_4256: "a VirtualBox share",
        0xBACB_ACBC: "a VMware share",
    ]

    /// The name of the remote file system that a folder lies on; nil when it is a local one.
    static func remoteName(of folder: borrowing OpenFolder) -> String? {
        remote[UInt64(descriptors_file_system(folder.descriptor))]
    }
}
