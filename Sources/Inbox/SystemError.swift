import Glibc

/// What a system call answered, by its number.
struct SystemError: Error, Equatable, CustomStringConvertible {
    let code: Int32

    /// Of the call that has just failed on this thread.
    static var last: SystemError { SystemError(code: errno) }

    /// The system's own words: `Permission denied`.
    var description: String { unsafe String(cString: strerror(code)) }
}

/// Calls `body` with the name as C wants it.
func withPath<Result>(_ name: some Collection<UInt8>, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var bytes = ContiguousArray<CChar>()
    bytes.reserveCapacity(name.count + 1)
    for byte in name { bytes.append(CChar(bitPattern: byte)) }
    bytes.append(0)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe body(buffer.baseAddress.unsafelyUnwrapped)
    }
}
