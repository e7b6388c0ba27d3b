import Glibc

/// A directory, held open. Everything beneath it is reached by name from here, one step at a time and never through a
/// symbolic link, so that nobody can turn a path elsewhere between two looks.
struct OpenFolder: ~Copyable {
    let descriptor: Int32

    /// Opens a path as the administrator wrote it: here links are followed.
    init(path: some Collection<UInt8>) throws(SystemError) {
        let opened = unsafe withPath(path) { unsafe Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard opened >= 0 else { throw .last }
        descriptor = opened
    }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// A folder in this one, never through a link.
    func folder(named name: some Collection<UInt8>) throws(SystemError) -> OpenFolder {
        OpenFolder(descriptor: try open(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }

    /// The folder at the end of all these names.
    func folder(along names: some Collection<ArraySlice<UInt8>>) throws(SystemError) -> OpenFolder {
        var here = try folder(named: [UInt8(ascii: ".")])
        for name in names { here = try here.folder(named: name) }
        return here
    }

    /// Opens a file for reading. A pipe or a device in its place neither blocks nor becomes our terminal.
    func file(named name: some Collection<UInt8>) throws(SystemError) -> Int32 {
        try open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }

    private func open(_ name: some Collection<UInt8>, _ flags: Int32) throws(SystemError) -> Int32 {
        while true {
            let opened = unsafe withPath(name) { unsafe openat(descriptor, $0, flags) }
            if opened >= 0 { return opened }
            if errno != EINTR { throw .last }
        }
    }

    /// What stands under this name itself, be it a link.
    func status(of name: some Collection<UInt8>) throws(SystemError) -> stat {
        var status = stat()
        let answer = unsafe withPath(name) { unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
        guard answer == 0 else { throw .last }
        return status
    }

    /// Of the folder itself.
    var status: stat {
        var status = stat()
        _ = unsafe fstat(descriptor, &status)
        return status
    }

    func listing() throws(SystemError) -> FolderListing {
        // A description of its own, for two listings of one would share their place in it.
        try FolderListing(taking: open([UInt8(ascii: ".")], O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }
}
