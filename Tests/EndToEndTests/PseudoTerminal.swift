import Foundation
import Testing
import Waiting

/// A program at a terminal of its own, with somebody who reads what it shows and strikes keys.
final class PseudoTerminal {
    private let keyboard: FileHandle
    private let process = Process()
    private var screen = Data()
    /// How much of the screen was read.
    private var seen = 0

    init(_ name: String, _ arguments: [String]) throws {
        var (leader, follower): (Int32, Int32) = (-1, -1)
        let result = unsafe openpty(&leader, &follower, nil, nil, nil)
        try #require(result == 0)
        keyboard = FileHandle(fileDescriptor: leader, closeOnDealloc: true)
        let line = FileHandle(fileDescriptor: follower, closeOnDealloc: true)
        process.executableURL = Programs.directory.appending(path: name)
        process.arguments = arguments
        process.environment = Programs.environment().merging(["TERM": "xterm"]) { $1 }
        (process.standardInput, process.standardOutput, process.standardError) = (line, line, line)
        try process.run()
        try line.close()
    }

    deinit {
        if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    func strike(_ keys: String) throws { try keyboard.write(contentsOf: Data(keys.utf8)) }

    /// Waits until the text stands behind what was waited for before, and gives what stands between.
    @discardableResult
    func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let deadline = ContinuousClock.now + patience
        while true {
            let rest = String(decoding: screen.dropFirst(seen), as: UTF8.self)
            if let range = rest.range(of: text) {
                let shown = String(rest[..<range.upperBound])
                seen += shown.utf8.count
                return shown
            }
            guard ContinuousClock.now < deadline, readMore() else {
                Issue.record("Waited in vain for '\(text)'; shown was: \(rest)", sourceLocation: sourceLocation)
                throw TooLate(description: text)
            }
        }
    }

    /// The program's exit code, once it has ended by itself.
    func end() -> Int32 {
        while readMore() {}
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// False when the program has ended, and all was read.
    private func readMore() -> Bool {
        var waiting = pollfd(fd: keyboard.fileDescriptor, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&waiting, 1, 100) > 0 else { return true }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = unsafe read(keyboard.fileDescriptor, &bytes, bytes.count)
        guard count > 0 else { return false }
        screen.append(contentsOf: bytes.prefix(count))
        return true
    }
}
