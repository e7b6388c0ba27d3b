import Glibc

/// A socket that is reached by a name which is no file's, and one to reach it from, both opened on the right side of
/// the wall.
struct Neighbour {
    private let speaker = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    private let listener = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    private let address: sockaddr_un

    init() {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let name = Array("dossier-sandbox-\(getpid())".utf8)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { path in
            // After a zero: a name that no file has.
            for (index, byte) in name.enumerated() { unsafe path[index + 1] = byte }
        }
        self.address = address
        _ = unsafe withAddress { unsafe Int(bind(listener, $0, $1)) }
    }

    /// Below 0 with errno set when it may not.
    func greet() -> Int32 {
        Int32(unsafe withAddress { unsafe sendto(speaker, "x", 1, 0, $0, $1) })
    }

    private func withAddress(_ use: (UnsafePointer<sockaddr>, socklen_t) -> Int) -> Int {
        unsafe withUnsafePointer(to: address) { address in
            let size = socklen_t(MemoryLayout<sockaddr_un>.size)
            return unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe use($0, size) }
        }
    }
}
