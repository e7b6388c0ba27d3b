import Foundation
import Model
import Recording

/// Folders in one file, by the system's `tar`, which every Debian has.
struct TarArchive {
    let path: String

    static func isName(_ path: String) -> Bool { path.hasSuffix(".tar") }

    /// - Throws: `OperationFailure.refused` where there is such a file.
    func refuseWritingOver() throws(OperationFailure) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw .refused("\(path) is there already; give another name")
        }
    }

    /// Packs the folder, under its own name; the archive has its name only when it is whole.
    ///
    /// - Throws: `OperationFailure.refused` with what `tar` said.
    func pack(_ folder: URL) throws {
        try refuseWritingOver()
        let partial = "\(path).partial-\(ProcessInfo.processInfo.processIdentifier)"
        // Its owner's alone; tar writes into the file that is there.
        _ = FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600])
        do {
            try run([
                "--create", "--file", partial, "--directory", folder.deletingLastPathComponent().path, "--",
                folder.lastPathComponent,
            ])
            try FileHandle(forUpdating: URL(fileURLWithPath: partial)).synchronize()
            try FileManager.default.moveItem(atPath: partial, toPath: path)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    /// Unpacks into the new folder `place`; gives the one folder that was packed.
    ///
    /// - Throws: `LedgerFailure.refused` when there is no room for it; `OperationFailure.refused`.
    func unpack(into place: String) throws -> String {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64 ?? 0
        try FileManager.default.createDirectory(
            atPath: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        try FreeSpace.demand(size, in: place)
        try run(["--extract", "--file", path, "--directory", place, "--no-same-owner", "--no-same-permissions"])
        let names = try FileManager.default.contentsOfDirectory(atPath: place)
        guard let name = names.first, names.count == 1 else {
            throw OperationFailure.refused("\(path) is no backup of Dossier: it holds no single folder")
        }
        return place + "/" + name
    }

    private func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["tar"] + arguments
        let complaints = Pipe()
        process.standardError = complaints
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = try complaints.fileHandleForReading.read(upToCount: 64 * 1024) ?? Data()
        try? complaints.fileHandleForReading.close()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let words = String(decoding: said, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
            throw OperationFailure.refused("\(path): tar failed: \(words)")
        }
    }
}
