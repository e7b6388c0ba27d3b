import Foundation

/// A text file that is written line by line.
struct LineFile {
    private let file: FileHandle
    private var pending = Data()

    init(_ url: URL) throws {
        try Data().write(to: url)
        file = try FileHandle(forWritingTo: url)
    }

    mutating func add(_ line: String) throws {
        pending += Data(line.utf8)
        pending.append(0x0A)
        guard pending.count > 65_536 else { return }
        try file.write(contentsOf: pending)
        pending.removeAll()
    }

    mutating func close() throws {
        try file.write(contentsOf: pending)
        pending.removeAll()
        try file.close()
    }
}
