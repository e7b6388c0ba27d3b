import Foundation
import Model

@testable import Intake

/// A scratch folder with documents, and pools of real and of make-believe readers.
struct ScratchReader {
    let folder: URL

    static let dictionaries = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Config/dictionaries").standardizedFileURL.path
    /// The built reader, beside the test bundle; or the one that `DOSSIER_READER` names. Under a sanitizer a reader
    /// cannot live in its own sandbox, so there it takes one from a build without.
    static let executable =
        ProcessInfo.processInfo.environment["DOSSIER_READER"]
        ?? Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "dossier-reader").path ?? ""

    static let document = Array(
        """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
        xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><c:ID>F-7</c:ID></Invoice>
        """.utf8)

    static func run(_ work: (ScratchReader) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "readers-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await work(ScratchReader(folder: folder))
    }

    /// A pool whose processes are gone when `work` is done.
    func withPool(
        _ executable: String = executable, size: Int = 1, limits: ReaderLimits = ReaderLimits(),
        _ work: (ReaderPool) async throws -> Void
    ) async throws {
        let pool = ReaderPool(executable: executable, dictionaries: [Self.dictionaries], size: size, limits: limits)
        do {
            try await work(pool)
        } catch {
            await pool.shutDown()
            throw error
        }
        await pool.shutDown()
    }

    /// What the pool says of a document with these bytes.
    func reply(of pool: ReaderPool, _ bytes: [UInt8] = document) async throws -> ReaderReply {
        try await withDocument(bytes) { await pool.read($0, size: $1) }
    }

    /// With a document of these bytes, opened for reading, and its size.
    func withDocument<Answer>(
        _ bytes: [UInt8] = document, _ work: (Int32, Int64) async throws -> Answer
    ) async throws -> Answer {
        let file = folder.appending(path: UUID().uuidString)
        try Data(bytes).write(to: file)
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        return try await work(handle.fileDescriptor, Int64(bytes.count))
    }

    /// A shell script that plays a reader; its standard input is the socket.
    ///
    /// Another process writes it: a program that anybody has open for writing cannot be started, and what this process
    /// has open is for a moment open in every process that other tests start.
    func makeBelieve(_ script: String) throws -> String {
        let file = folder.appending(path: "reader-\(UUID().uuidString)")
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", #"printf '%s\n' '#!/bin/sh' "$1" >"$0" && chmod 755 "$0""#, file.path, script]
        try shell.run()
        shell.waitUntilExit()
        return file.path
    }

    /// The value of a field in `/proc/PID/status`; nil when there is no such process.
    static func status(_ pid: Int32, _ field: String) -> String? {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix("\(field):") }
        return line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
    }
}
