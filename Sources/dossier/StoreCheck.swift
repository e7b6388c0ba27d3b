import Foundation
import Model
import Operations
import Recording
import Settings

/// Whether the ledger can be kept where it shall be.
struct StoreCheck {
    private let configuration: Configuration
    private let manager = FileManager.default
    private static let leastFree: Int64 = 1_000_000_000

    init(_ configuration: Configuration) { self.configuration = configuration }

    var findings: [Finding] { directory + network + ledger }

    private var path: String { configuration.storePath }

    private var directory: [Finding] {
        guard let kind = FileKind.of(path) else {
            let parent = nearestParent
            if manager.isWritableFile(atPath: parent) {
                return [.hint(path, "the store is not there yet; it is made when it is first needed")]
            }
            return [.complaint(path, "the store is not there, and this user may not make it in \(parent)")]
        }
        guard kind == .typeDirectory else { return [.complaint(path, "the store must be a directory")] }
        var findings: [Finding] = []
        let who = WriteRights(configuration).whoMayNot(write: path)
        if let right = MissingRight(toUseLedger: path + "/dossier.sqlite") {
            findings.append(.complaint(right.path, right.phrase))
        } else if let who, who != WriteRights.thisUser || mayChange {
            findings.append(
                .complaint(path, "the store may not be read and written by \(who); change its owner or its mode"))
        }
        let attributes = try? manager.attributesOfFileSystem(forPath: path)
        if let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value, free < StoreCheck.leastFree {
            findings.append(.hint(path, "only \(free / 1_000_000) MB are free on the disk of the store; make room"))
        }
        return findings
    }

    private var mayChange: Bool { CurrentUser.office(store: path).may(.change) }

    private var nearestParent: String {
        var parent = URL(fileURLWithPath: path).deletingLastPathComponent()
        while !manager.fileExists(atPath: parent.path), parent.path != "/" { parent.deleteLastPathComponent() }
        return parent.path
    }

    /// SQLite's locks and write-ahead log need a file system of this machine.
    private var network: [Finding] {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let kind = Mounts.current.kind(of: real), Mounts.areWrittenElsewhere(kind) else { return [] }
        return [
            .complaint(path, "the store lies on \(kind), where a ledger is not safe; keep it on a disk of this machine")
        ]
    }

    private var ledger: [Finding] {
        guard manager.fileExists(atPath: path + "/dossier.sqlite") else { return [] }
        do throws(LedgerFailure) {
            let ledger = try SQLiteLedger(directory: path, readOnly: true)
            if try ledger.status().contacts == 0 {
                return [.hint(path, "there are no contacts yet; import them with 'dossier contacts import'")]
            }
            return []
        } catch {
            return [.complaint(path, error.phrase)]
        }
    }
}
