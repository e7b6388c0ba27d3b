import CDescriptors
import Glibc
import Model

/// Takes one file out of its drop folder, in such a way that a file which meanwhile got its name is never lost: what was
/// moved is looked at again afterwards, and put back when it is another.
struct Filing {
    let base: String
    let path: RelativePath
    let identity: FileIdentity
    /// Of the words beside the file.
    var ending = OutcomeFolder.why

    var shown: String { "\(base)/\(path.shown)" }
    var name: [UInt8] { path.name.bytes }

    /// Moves the file to the folder with these names in the drop folder, its own subfolders kept beneath; but for the
    /// first `leaving` of them.
    /// - Returns: Where the file is now, below the drop folder.
    func move(to outcome: [String], why: String?, leaving: Int = 0) throws(FilingFailure) -> RelativePath {
        let top = try openTop()
        let source = try openSource(top)
        try check(name, in: source, exactly: false)
        let destination = try OutcomeFolder(top: top, base: base, names: names(to: outcome, leaving: leaving))
        // Somebody else may take the name that we found free.
        for _ in 0..<10 {
            let free = FreeName.find(for: name) { (try? destination.folder.status(of: $0)) != nil }
            // The words first: a crash in between leaves them beside a name that the next attempt finds free again.
            if let why { try destination.write(why, beside: free, ending: ending, inode: identity.inode) }
            switch Filing.rename(name, in: source, to: free, in: destination.folder) {
            case nil:
                try putBackUnlessOurs(free, in: destination, why: why, to: source)
                return destination.path.appending(free)
            case let error?:
                if why != nil { destination.removeWords(beside: free, ending: ending, inode: identity.inode) }
                if error.code != EEXIST { throw failure(error, destination.shown(free)) }
            }
        }
        throw .failed("\(shown) cannot be moved: every free name in \(destination.shown) is taken at once by others.")
    }

    /// Takes away the words that were written beside the file; that there are none is no failure.
    func removeWords() {
        guard let top = try? openTop(), let source = try? openSource(top) else { return }
        removeWords(in: source)
    }

    func removeWords(in source: borrowing OpenFolder) {
        _ = unsafe withPath(OutcomeFolder.wordsName(name, ending: ending, identity.inode)) {
            unsafe unlinkat(source.descriptor, $0, 0)
        }
    }

    /// The folders from the drop folder down to where the file goes.
    func names(to outcome: [String], leaving: Int) -> [ArraySlice<UInt8>] {
        outcome.map { Array($0.utf8)[...] } + path.components.dropLast().dropFirst(leaving)
    }

    func openTop() throws(FilingFailure) -> OpenFolder {
        do { return try OpenFolder(path: base.utf8) } catch {
            throw .failed(FolderProblem(path: base, error).description)
        }
    }

    func openSource(_ top: borrowing OpenFolder) throws(FilingFailure) -> OpenFolder {
        let names = path.components
        guard !names.isEmpty, !names.contains(where: { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) })
        else {
            throw .failed("'\(path.shown)' names no file in \(base).")
        }
        do { return try top.folder(along: names.dropLast()) } catch { throw failure(error, shown) }
    }

    /// - Parameter exactly: The change time, too: somebody may have written and set the times back.
    func check(_ name: [UInt8], in source: borrowing OpenFolder, exactly: Bool) throws(FilingFailure) {
        let found: FileIdentity
        do { found = FileIdentity(try source.status(of: name)) } catch { throw failure(error, shown) }
        guard found == identity, !exactly || found.ctimeNanoseconds == identity.ctimeNanoseconds else {
            throw .changed(shown)
        }
    }

    /// The name may have been given to another file just before the move.
    private func putBackUnlessOurs(
        _ filed: [UInt8], in destination: borrowing OutcomeFolder, why: String?, to source: borrowing OpenFolder
    ) throws(FilingFailure) {
        // Gone already: somebody has taken it from the outcome folder, as is their right.
        guard let status = try? destination.folder.status(of: filed), FileIdentity(status) != identity else { return }
        if why != nil { destination.removeWords(beside: filed, ending: ending, inode: identity.inode) }
        for _ in 0..<10 {
            let free = FreeName.find(for: name) { (try? source.status(of: $0)) != nil }
            switch Filing.rename(filed, in: destination.folder, to: free, in: source) {
            case nil: throw .changed(shown)
            case let error? where error.code == EEXIST: continue
            case let error?:
                throw .failed(
                    "\(destination.shown(filed)) is a new file that was not taken in; it cannot be moved back to \(base) "
                        + "(\(error)): move it there by hand.")
            }
        }
    }

    /// Never over a file that exists.
    static func rename(
        _ old: [UInt8], in source: borrowing OpenFolder, to new: [UInt8], in destination: borrowing OpenFolder
    ) -> SystemError? {
        let (from, to) = (source.descriptor, destination.descriptor)
        let answer = unsafe withPath(old) { old in
            unsafe withPath(new) { new in unsafe descriptors_rename_new(from, old, to, new) }
        }
        if answer == 0 { return nil }
        guard errno == EINVAL || errno == ENOSYS else { return .last }
        // NFS and some FUSE cannot promise it; nobody but us makes files in outcome folders as a rule.
        if (try? destination.status(of: new)) != nil { return SystemError(code: EEXIST) }
        let plain = unsafe withPath(old) { old in
            unsafe withPath(new) { new in unsafe renameat(from, old, to, new) }
        }
        return plain == 0 ? nil : .last
    }

    func failure(_ error: SystemError, _ destination: String) -> FilingFailure {
        switch error.code {
        case ENOENT: .vanished(shown)
        case ELOOP, ENOTDIR: .changed(shown)
        case EXDEV:
            .failed(
                "\(shown) lies on another file system than \(base) and cannot be moved to \(destination); make the place "
                    + "where that file system is mounted a drop folder of its own.")
        case EACCES, EPERM, EROFS:
            .failed(
                "\(shown) cannot be moved to \(destination) (\(error)); give the service's user the right to write in "
                    + "both folders.")
        default: .failed("\(shown) cannot be moved to \(destination) (\(error)); it is tried again.")
        }
    }
}
