import Glibc

/// The names in a folder, one after the other: never all of them in memory.
@safe struct FolderListing: ~Copyable {
    struct Entry {
        let name: [UInt8]
        /// False when it is none, or the file system does not tell.
        let isFolder: Bool
        /// The file system does not tell what this is.
        let isUnknown: Bool
    }

    private let stream: OpaquePointer

    init(taking descriptor: Int32) throws(SystemError) {
        guard let stream = unsafe fdopendir(descriptor) else {
            let failure = SystemError.last
            close(descriptor)
            throw failure
        }
        unsafe self.stream = unsafe stream
    }

    deinit { unsafe closedir(stream) }

    /// The next name, `.` and `..` left out; nil at the end.
    mutating func next() throws(SystemError) -> Entry? {
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                if errno != 0 { throw .last }
                return nil
            }
            let kind = unsafe entry.pointee.d_type
            let name = unsafe FolderListing.name(of: entry)
            if name == [UInt8(ascii: ".")] || name == [UInt8(ascii: "."), UInt8(ascii: ".")] { continue }
            return Entry(name: name, isFolder: kind == DT_DIR, isUnknown: kind == DT_UNKNOWN)
        }
    }

    /// The name is a C string at the end of a record that is only as long as the name needs.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
        let start = unsafe UnsafeRawPointer(entry) + offset
        let length = unsafe strnlen(start.assumingMemoryBound(to: CChar.self), 255)
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
    }
}
