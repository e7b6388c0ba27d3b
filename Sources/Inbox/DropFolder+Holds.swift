import Glibc

extension DropFolder {
    /// True while `path` below `folder` still is the very file `identity` names.
    package static func holds(_ path: RelativePath, in folder: String, identity: FileIdentity) -> Bool {
        var status = stat()
        let name = Array(folder.utf8) + [UInt8(ascii: "/")] + path.bytes + [0]
        let found = unsafe name.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return false }
            return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                unsafe lstat($0, &status) == 0
            }
        }
        return found && FileIdentity(status) == identity
    }
}
