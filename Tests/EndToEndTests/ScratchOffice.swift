import Foundation
import SampleDocuments
import Testing
import Waiting

/// An office of its own for one test: contacts, configuration, a drop folder and a store, all in a scratch directory
/// that goes away with it.
final class ScratchOffice {
    let root: URL
    let sample: SampleOffice
    private var daemon: Process?

    var drop: URL { root.appending(path: "drop") }
    var store: URL { root.appending(path: "store") }
    var configuration: URL { root.appending(path: "etc/dossier.toml") }

    /// `folder` is added to the drop folder's settings.
    init(seed: UInt64 = 1, folder: String = "", importsContacts: Bool = true) throws {
        sample = SampleOffice(seed: seed)
        root = FileManager.default.temporaryDirectory.appending(path: "dossier-test-\(UUID().uuidString)")
        for name in ["drop", "etc", "store", "staging"] {
            try FileManager.default.createDirectory(
                at: root.appending(path: name), withIntermediateDirectories: true)
        }
        try configure(folder: folder)
        if importsContacts {
            let contacts = root.appending(path: "contacts.csv")
            try Data(sample.contactsCSV.utf8).write(to: contacts)
            let done = try dossier("contacts", "import", contacts.path)
            try #require(done.status == 0, "\(done.errors)")
        }
    }

    deinit {
        if let daemon, daemon.isRunning {
            kill(daemon.processIdentifier, SIGKILL)
            daemon.waitUntilExit()
        }
        try? FileManager.default.removeItem(at: root)
    }

    /// `more` is added to the whole.
    func configure(folder: String, more: String = "") throws {
        let text = """
            \(sample.companyTOML)
            [store]
            path = "\(store.path)"

            [[folder]]
            path = "\(drop.path)"
            recursive = true
            \(folder)
            \(more)
            """
        try Data(text.utf8).write(to: configuration)
    }

    // MARK: - Programs

    func dossier(_ arguments: String...) throws -> Programs.Finished {
        try Programs.run("dossier", arguments + ["--config", root.appending(path: "etc").path], in: root)
    }

    func drain() throws -> Programs.Finished {
        try Programs.run("dossierd", ["--config", root.appending(path: "etc").path, "--drain"], in: root)
    }

    /// Starts the daemon, and returns once it watches.
    func startDaemon() throws {
        let errors = root.appending(path: "daemon-errors")
        daemon = try Programs.start(
            "dossierd", ["--config", root.appending(path: "etc").path], output: root.appending(path: "daemon-output"),
            errors: errors)
        try wait("the daemon watches") { try self.daemonSays.contains("watching") }
    }

    var daemonSays: String {
        get throws { String(decoding: try Data(contentsOf: root.appending(path: "daemon-errors")), as: UTF8.self) }
    }

    var daemonProcess: Process {
        get throws { try #require(daemon) }
    }

    func signalDaemon(_ signal: Int32) throws { kill(try daemonProcess.processIdentifier, signal) }

    /// `kill -9`, and wait until it is gone.
    func killDaemon() throws {
        try signalDaemon(SIGKILL)
        try daemonProcess.waitUntilExit()
        daemon = nil
    }

    // MARK: - Files

    /// Puts a file into the drop folder as a careful program does: written elsewhere, then renamed in.
    func put(_ name: String, _ bytes: some Sequence<UInt8>) throws {
        let staged = root.appending(path: "staging/\(UUID().uuidString)")
        try Data(bytes).write(to: staged)
        try FileManager.default.moveItem(at: staged, to: drop.appending(path: name))
    }

    /// The files that still wait in the drop folder, outcome folders apart.
    var waiting: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: drop.path).filter { !isFolder("\(drop.path)/\($0)") }
        }
    }

    /// The files below one outcome folder, `.why.txt` apart.
    func filed(_ outcome: String) -> [String] {
        let folder = drop.appending(path: outcome).path
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return all.filter { !isFolder("\(folder)/\($0)") && !$0.hasSuffix(".why.txt") }
    }

    private func isFolder(_ path: String) -> Bool {
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        return type == .typeDirectory
    }

    var entries: [[String: Any]] {
        get throws { try dossier("log", "--format", "jsonl", "--limit", "100000").objects }
    }

    var reviews: [[String: Any]] {
        get throws { try dossier("review", "list", "--format", "jsonl").objects }
    }

    /// Waits until `condition` holds.
    func wait(
        _ what: String, sourceLocation: SourceLocation = #_sourceLocation, until condition: () throws -> Bool
    ) throws {
        let deadline = ContinuousClock.now + patience
        while try !condition() {
            guard ContinuousClock.now < deadline else {
                let said = (try? daemonSays) ?? ""
                Issue.record(
                    "Waited in vain until \(what). The daemon said:\n\(said.suffix(2000))",
                    sourceLocation: sourceLocation)
                throw TooLate(description: what)
            }
            RunLoop.current.run(until: Date(timeIntervalSinceNow: 0.02))
        }
    }
}
