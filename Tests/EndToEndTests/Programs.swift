import Foundation

/// The built programs, which lie beside the test bundle.
enum Programs {
    static let directory: URL = {
        let link = "/proc/self/exe"
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? CommandLine.arguments[0]
        // `swift test` loads the bundle into a program of the toolchain; the bundle's own path is an argument then.
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
        return URL(fileURLWithPath: bundle).standardizedFileURL.deletingLastPathComponent()
    }()

    /// What a program said and how it ended.
    struct Finished {
        let status: Int32
        let output: String
        let errors: String

        /// The output's lines as JSON objects.
        var objects: [[String: Any]] {
            output.split(separator: "\n").compactMap {
                try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            }
        }
    }

    /// The programs speak English, whatever the tester's own language is.
    static func environment(_ locale: String = "C.UTF-8") -> [String: String] {
        ProcessInfo.processInfo.environment.merging(["LC_ALL": locale]) { $1 }
    }

    /// Runs `dossier` or `dossierd` to its end; `input` is what somebody types, `locale` the person's: `nl_BE.UTF-8`.
    static func run(
        _ name: String, _ arguments: [String], in scratch: URL, input: String = "", locale: String = "C.UTF-8"
    ) throws -> Finished {
        let output = scratch.appending(path: "output-\(UUID().uuidString)")
        let errors = scratch.appending(path: "errors-\(UUID().uuidString)")
        let typed = scratch.appending(path: "input-\(UUID().uuidString)")
        defer { for file in [output, errors, typed] { try? FileManager.default.removeItem(at: file) } }
        try Data(input.utf8).write(to: typed)
        let process = try start(name, arguments, input: typed, output: output, errors: errors, locale: locale)
        process.waitUntilExit()
        return Finished(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    /// Runs a line as a shell does, in `folder`.
    static func shell(_ line: String, in folder: URL) throws -> Finished {
        let output = folder.appending(path: "output-\(UUID().uuidString)")
        let errors = folder.appending(path: "errors-\(UUID().uuidString)")
        defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.environment = environment()
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try writing(output)
        process.standardError = try writing(errors)
        try process.run()
        process.waitUntilExit()
        return Finished(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    /// Starts a program whose output goes to files.
    static func start(
        _ name: String, _ arguments: [String], input: URL? = nil, output: URL, errors: URL, locale: String = "C.UTF-8"
    ) throws -> Process {
        let process = Process()
        process.executableURL = directory.appending(path: name)
        process.arguments = arguments
        process.environment = environment(locale)
        process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
        process.standardOutput = try writing(output)
        process.standardError = try writing(errors)
        try process.run()
        return process
    }

    private static func writing(_ url: URL) throws -> FileHandle {
        _ = FileManager.default.createFile(atPath: url.path, contents: nil)
        return try FileHandle(forWritingTo: url)
    }
}
