import CDescriptors
import Glibc
import Model

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

    /// Makes an empty file for the database, whose mode SQLite gives to its log too. As SQLite alone would make it, the
    /// mask that the mode is to the access list of the folder would keep those from writing who may.
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

    /// The folder in which a document lies in a directory that keeps documents as the store does, made where needed.
    static func makeFolder(
        ofDocument digest: DocumentDigest, in directory: String, mode: mode_t
    ) throws(StoreFailure) {
        for folder in [directory + "/documents", directory + "/documents/\(digest.rawValue.prefix(2))"] {
            guard unsafe mkdir(folder, mode) != 0, errno != EEXIST else { continue }
            throw StoreFailure(errno, folder)
        }
    }

    /// Makes it durable that `path` has this name, which is written in the folder around it. A folder that may not be
    /// read, or whose file system does not know how, cannot be asked for it.
    static func makeNameDurable(_ path: String) throws(StoreFailure) {
        var name = path[...]
        while name.count > 1, name.last == "/" { name.removeLast() }
        let around = name.lastIndex(of: "/").map { $0 == name.startIndex ? "/" : String(name[..<$0]) } ?? "."
        let folder = unsafe open(around, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else {
            if errno == EACCES { return }
            throw StoreFailure(errno, around)
        }
        defer { close(folder) }
        guard fsync(folder) == 0 || errno == EINVAL else { throw StoreFailure(errno, around) }
    }

    /// Makes everything on the file system of `directory` durable.
    static func makeDurable(_ directory: String) throws(StoreFailure) {
        let folder = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw StoreFailure(errno, directory) }
        defer { close(folder) }
        guard descriptors_sync_file_system(folder) == 0 else { throw StoreFailure(errno, directory) }
    }
}
