import Glibc

/// The directories of the store, and who owns what is made in them.
enum StoreDirectory {
    /// Makes `directory` with `documents/` and `tmp/` in it, closed to others (0750 less the umask).
    static func make(_ directory: String) throws(LedgerFailure) {
        for path in [directory, directory + "/documents", directory + "/tmp"] {
            guard unsafe mkdir(path, 0o750) != 0, errno != EEXIST else { continue }
            throw .cannotOpen(path: directory, detail: "\(path): \(describe(errno))")
        }
        handOver(directory, files: ["documents", "tmp"])
    }

    /// What root makes in a store belongs to the store's owner, so that a command run by the administrator before the
    /// service first starts does not lock the service out.
    static func handOver(_ directory: String, files: [String]) {
        guard geteuid() == 0 else { return }
        var owner = stat()
        guard unsafe stat(directory, &owner) == 0, owner.st_uid != 0 else { return }
        for file in files { _ = unsafe lchown(directory + "/" + file, owner.st_uid, owner.st_gid) }
    }

    /// The system's words for an error number.
    static func describe(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
