import Foundation
import Model

/// Where an export goes: standard output, or a file that has its name only when it is whole.
struct OutputFile {
    private let path: String?
    private let partial: String

    /// - Parameter path: nil and `-` are standard output.
    init(_ path: String?) throws {
        let path = path == "-" ? nil : path
        self.path = path
        partial = "\(path ?? "").partial-\(ProcessInfo.processInfo.processIdentifier)"
        if let path, FileManager.default.fileExists(atPath: path) {
            throw Refusal("\(path) is there already; give another name, or take it away first.")
        }
    }

    /// Calls `body` with what takes lines, without their ends.
    func write<Value>(_ body: (_ line: ([UInt8]) throws -> Void) throws -> Value) throws -> Value {
        guard path != nil else {
            var output = StandardOutput()
            return try body { output.line($0) }
        }
        return try named { file in
            guard let handle = FileHandle(forWritingAtPath: file) else { throw CocoaError(.fileWriteUnknown) }
            var pending: [UInt8] = []
            let value = try body { line in
                pending += line + [0x0A]
                guard pending.count > 65_536 else { return }
                try handle.write(contentsOf: pending)
                pending.removeAll(keepingCapacity: true)
            }
            try handle.write(contentsOf: pending)
            try handle.close()
            return value
        }
    }

    /// Calls `body` with the name of the file while it is made; it is there, and empty.
    /// - Throws: `Refusal` that names the file by the name it was to have.
    func named<Value>(_ body: (_ file: String) throws -> Value) throws -> Value {
        guard let path else { throw Refusal("Say with --output into which file.") }
        guard FileManager.default.createFile(atPath: partial, contents: nil) else {
            throw Refusal("\(path) cannot be made; check that the folder exists and who may write in it.")
        }
        do {
            let value = try body(partial)
            try FileManager.default.moveItem(atPath: partial, toPath: path)
            return value
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            guard error is CocoaError else { throw error }
            throw Refusal("\(path) cannot be written; check its folder, and the room on the disk.")
        }
    }
}
