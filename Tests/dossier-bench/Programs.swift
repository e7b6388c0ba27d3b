import Foundation

/// The built programs, run as children.
struct Programs {
    let folder: URL

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs a program to its end and gives what it printed; `accepted` are the exit codes that are no failure.
    @discardableResult
    func run(_ name: String, _ arguments: [String], input: String? = nil, accepted: Set<Int32> = [0]) throws -> String {
        let process = process(name, arguments)
        let output = Pipe()
        process.standardOutput = output
        if let input {
            let file = folder.deletingLastPathComponent().appendingPathComponent("bench-input-\(UUID().uuidString)")
            try Data(input.utf8).write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
            try FileManager.default.removeItem(at: file)
        }
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard accepted.contains(process.terminationStatus) else {
            throw Failure(
                description: "\(name) \(arguments.joined(separator: " ")) ended with \(process.terminationStatus)")
        }
        return text
    }

    func process(_ name: String, _ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = folder.appendingPathComponent(name)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        return process
    }
}
