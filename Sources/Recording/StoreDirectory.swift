import Glibc

/// The directories of the store, and who owns what is made in them.
enum StoreDirectory {
    /// Makes `directory` with `documents/` and `tmp/` in it, open to its owner and group (0770 less the umask).
    static func make(_ directory: String) throws(LedgerFailure) {
        for path in [directory, directory + "/documents", directory + "/tmp"] {
            guard unsafe mkdir(path, 0o770) != 0, errno != EEXIST else { continue }
            throw .cannotOpen(path: directory, detail: "\(path): \(describe(errno))")
        }
        handOver(directory, files: ["documents", "tmp"])
    }

    /// Makes an empty file for the database, as SQLite alone would keep the group from writing, and so the members of
    /// the service's group from importing and deciding.
    static func makeDatabase(_ path: String) {
        let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        if file >= 0 { close(file) }
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
