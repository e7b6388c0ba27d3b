import Foundation
import Model

/// A file that a command reads once, from its beginning to its end; `-` is standard input.
struct InputFile: Sendable {
    private let path: String
    private let handle: FileHandle

    /// - Throws: `Refusal` for what is not there, or may not be read.
    init(_ path: String) throws {
        self.path = path
        if path == "-" {
            handle = .standardInput
        } else if let opened = FileHandle(forReadingAtPath: path) {
            handle = opened
        } else if FileManager.default.fileExists(atPath: path) {
            throw InputFile.unreadable(path)
        } else {
            throw Refusal("\(path): is not there.")
        }
    }

    /// As people know it.
    var name: String {
        path == "-" ? Words.text("standard input") : URL(fileURLWithPath: path).lastPathComponent
    }

    /// In bytes; 0 where it is not known.
    var size: Int64 {
        guard path != "-" else { return 0 }
        return (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64) ?? 0
    }

    /// The next bytes, at most so many; none at the end.
    /// - Throws: `Refusal` for what is no file to read, such as a folder.
    func read(_ count: Int) throws -> [UInt8] {
        do { return Array(try handle.read(upToCount: count) ?? Data()) } catch { throw InputFile.unreadable(path) }
    }

    private static func unreadable(_ path: String) -> Refusal {
        Refusal("\(path): cannot be read; check its kind and its rights.")
    }
}
