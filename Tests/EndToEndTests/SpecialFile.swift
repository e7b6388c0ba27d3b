import Foundation
import Testing

/// Files that only the system's own calls can make.
enum SpecialFile {
    static func pipe(_ path: String) throws {
        let result = unsafe mkfifo(path, 0o600)
        try #require(result == 0)
    }

    /// An empty file whose name need not be UTF-8.
    static func empty(_ path: [UInt8]) throws {
        let name = path.map { CChar(bitPattern: $0) } + [0]
        let descriptor = unsafe open(name, O_CREAT | O_WRONLY, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
    }
}
