import Foundation
import Glibc

/// What the disk itself can make durable.
struct DiskSpeed {
    /// 4096 bytes appended to one open file and fsync'ed, per second.
    var appends: Double
    /// A new file made, 4096 bytes written, fsync'ed and closed, per second.
    var newFiles: Double

    private static let seconds = 2.0

    static func measure(in folder: URL) throws -> DiskSpeed {
        let page = [UInt8](repeating: 0x2E, count: 4096)
        let file = try open(folder.appendingPathComponent("appended").path)
        let appends = try rate { _ in try writeDurably(page, to: file) }
        close(file)
        let newFiles = try rate { number in
            let file = try open(folder.appendingPathComponent("new-\(number)").path)
            defer { close(file) }
            try writeDurably(page, to: file)
        }
        return DiskSpeed(appends: appends, newFiles: newFiles)
    }

    private static func rate(_ work: (Int) throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        while clock.now - start < .seconds(seconds) {
            try work(count)
            count += 1
        }
        return Double(count) / ((clock.now - start) / .seconds(1))
    }

    private static func open(_ path: String) throws -> Int32 {
        let file = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw Programs.Failure(description: "\(path) cannot be written") }
        return file
    }

    private static func writeDurably(_ bytes: [UInt8], to file: Int32) throws {
        let written = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
        guard written == bytes.count, fsync(file) == 0 else {
            throw Programs.Failure(description: "the scratch folder cannot be written durably")
        }
    }
}
