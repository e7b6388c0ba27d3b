import Foundation
import SampleDocuments

/// `dossierd` in the foreground over a fresh office, warmed up by a few documents.
final class RunningService {
    let office: Office
    let process: Process
    private let documents = SampleOffice(seed: 23)
    private var index = 0

    init(programs: Programs, scratch: Scratch) throws {
        office = try scratch.office("service", seed: 23)
        try programs.run(
            "dossier", ["contacts", "import", office.contacts.path, "--config", office.configuration.path])
        process = programs.process("dossierd", ["--config", office.configuration.path])
        try process.run()
        for _ in 0..<8 {
            let path = try renameIn(try stage())
            try waitUntilGone(path, seconds: 30)
        }
        Thread.sleep(forTimeInterval: 3)
    }

    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    /// Writes the next made-up PDF beside the drop folder.
    func stage() throws -> URL {
        let url = office.staging.appendingPathComponent(String(format: "%06d.pdf", index))
        try Data(documents.document(index, form: .pdf).bytes).write(to: url)
        index += 1
        return url
    }

    /// Renames a staged file into the drop folder.
    func renameIn(_ staged: URL) throws -> String {
        let path = office.drop.appendingPathComponent(staged.lastPathComponent).path
        guard unsafe rename(staged.path, path) == 0 else {
            throw Programs.Failure(description: "\(staged.path) cannot be renamed")
        }
        return path
    }

    /// Looks four times a millisecond whether the file has left, which it does only after the commit.
    func waitUntilGone(_ path: String, seconds: Int) throws {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(seconds)
        while unsafe access(path, F_OK) == 0 {
            guard clock.now < deadline, process.isRunning else {
                throw Programs.Failure(description: "\(path) was not taken in")
            }
            usleep(250)
        }
    }

    /// Renames `count` files in as fast as they come, waits until all are gone, and gives the peak of memory.
    func load(count: Int) throws -> MemoryUse {
        for _ in 0..<count { _ = try stage() }
        try office.renameAllIn()
        var peak = try MemoryUse(process)
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(120)
        while try office.waiting() > 0, clock.now < deadline {
            peak = peak.maximum(try MemoryUse(process))
            usleep(50_000)
        }
        return peak
    }
}
