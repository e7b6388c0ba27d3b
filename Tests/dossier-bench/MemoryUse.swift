import Foundation

/// Resident memory of the daemon and, apart, of its readers, in MB of 1,000,000 bytes.
struct MemoryUse {
    var daemon: Double
    var readers: Double
    var readerCount: Int

    init(_ process: Process) throws {
        let identifier = process.processIdentifier
        daemon = try MemoryUse.resident(identifier)
        let children = MemoryUse.children(of: identifier)
        readers = children.compactMap { try? MemoryUse.resident($0) }.reduce(0, +)
        readerCount = children.count
    }

    func maximum(_ other: MemoryUse) -> MemoryUse {
        var most = self
        most.daemon = max(daemon, other.daemon)
        most.readers = max(readers, other.readers)
        most.readerCount = max(readerCount, other.readerCount)
        return most
    }

    static func resident(_ identifier: Int32) throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) })
        else { throw Programs.Failure(description: "/proc/\(identifier)/status has no VmRSS") }
        return kilobytes * 1024 / 1_000_000
    }

    private static func children(of identifier: Int32) -> [Int32] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return entries.compactMap { Int32($0) }.filter { candidate in
            guard let text = try? String(contentsOfFile: "/proc/\(candidate)/stat", encoding: .utf8),
                let end = text.lastIndex(of: ")")
            else { return false }
            let fields = text[text.index(after: end)...].split(separator: " ")
            return fields.count > 1 && Int32(fields[1]) == identifier
        }
    }
}
