import Glibc

/// A folder that files are filed into, made when missing with the rights of the drop folder, so that whoever may drop
/// may also look.
struct OutcomeFolder: ~Copyable {
    let folder: OpenFolder
    /// Below the drop folder.
    let path: RelativePath
    /// The whole path, for people.
    let shown: String

    init(top: borrowing OpenFolder, base: String, names: [ArraySlice<UInt8>]) throws(FilingFailure) {
        let rights = top.status.st_mode & 0o3777
        var path = RelativePath.top
        var here: OpenFolder
        do { here = try top.folder(named: [UInt8(ascii: ".")]) } catch {
            throw .failed(FolderProblem(path: base, error).description)
        }
        for name in names {
            path = path.appending(name)
            guard !name.isEmpty, !name.contains(UInt8(ascii: "/")), !name.elementsEqual("..".utf8) else {
                throw .failed("'\(base)/\(path.shown)' cannot be the name of a folder.")
            }
            do { here = try OutcomeFolder.enter(name, in: here, rights: rights) } catch {
                throw OutcomeFolder.failure("\(base)/\(path.shown)", error)
            }
        }
        folder = here
        self.path = path
        shown = "\(base)/\(path.shown)"
    }

    func shown(_ name: [UInt8]) -> String { shown + "/" + RelativePath(bytes: name).shown }

    private static func enter(
        _ name: ArraySlice<UInt8>, in here: borrowing OpenFolder, rights: mode_t
    ) throws(SystemError) -> OpenFolder {
        do { return try here.folder(named: name) } catch {
            guard error.code == ENOENT else { throw error }
        }
        // Without the setgid bit, which comes from the parent: a service may be forbidden to set it.
        let made = unsafe withPath(name) { unsafe mkdirat(here.descriptor, $0, rights & 0o1777) } == 0
        guard made || errno == EEXIST else { throw .last }
        let inner = try here.folder(named: name)
        // The umask of a service is narrow.
        if made { _ = fchmod(inner.descriptor, rights) }
        return inner
    }

    private static func failure(_ path: String, _ error: SystemError) -> FilingFailure {
        switch error.code {
        case ENOTDIR, ELOOP: .failed("\(path) is no folder; move it away, so that documents can be filed there.")
        case EACCES, EPERM, EROFS:
            .failed("\(path) cannot be made or entered (\(error)); give the service's user the right to write there.")
        default: .failed("\(path) cannot be made or entered (\(error)); it is tried again.")
        }
    }

    /// Writes `<name>.why.txt`, or with another ending, whole or not at all.
    func write(
        _ words: String, beside name: [UInt8], ending: String = why, inode: UInt64
    ) throws(FilingFailure) {
        let final = OutcomeFolder.wordsName(name, ending: ending, inode)
        let draft = Array(".dossier-why-\(String(inode, radix: 16)).tmp".utf8)
        do {
            let descriptor = try create(draft)
            defer { close(descriptor) }
            try OutcomeFolder.write(Array(words.utf8) + (words.hasSuffix("\n") ? [] : [10]), to: descriptor)
            let answer = unsafe withPath(draft) { draft in
                unsafe withPath(final) { final in
                    unsafe renameat(folder.descriptor, draft, folder.descriptor, final)
                }
            }
            guard answer == 0 else { throw SystemError.last }
        } catch {
            remove(draft)
            throw .failed("\(shown(final)) cannot be written (\(error)); it is tried again.")
        }
    }

    func removeWords(beside name: [UInt8], ending: String = why, inode: UInt64) {
        remove(OutcomeFolder.wordsName(name, ending: ending, inode))
    }

    static let why = ".why.txt"

    /// A name too long for more is cut, and told from others by the file's number.
    static func wordsName(_ name: [UInt8], ending: String = why, _ inode: UInt64) -> [UInt8] {
        let ending = Array(ending.utf8)
        if name.count + ending.count <= FreeName.longest { return name + ending }
        let number = Array("~\(String(inode, radix: 16))".utf8) + ending
        return FreeName.shortened(name[...], to: FreeName.longest - number.count) + number
    }

    private func create(_ name: [UInt8]) throws(SystemError) -> Int32 {
        // Left over from a crash.
        remove(name)
        let rights = folder.status.st_mode & 0o666
        let descriptor = unsafe withPath(name) {
            unsafe openat(folder.descriptor, $0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, rights)
        }
        guard descriptor >= 0 else { throw .last }
        _ = fchmod(descriptor, rights)
        return descriptor
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            rest = rest.dropFirst(written)
        }
    }

    private func remove(_ name: [UInt8]) {
        _ = unsafe withPath(name) { unsafe unlinkat(folder.descriptor, $0, 0) }
    }
}
