import Foundation
import Glibc
import Logging
import Model
import Recording
import Settings

@testable import Inbox
@testable import Intake

/// Drop folders and a ledger in a scratch directory that goes with it, for files on their way after their outcome is
/// committed. Names are bytes, as in life.
final class SettledOffice {
    static let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    private let root = NSTemporaryDirectory() + "settled-" + UUID().uuidString
    let ledger: SQLiteLedger
    /// So that no two files have the same bytes.
    private var count = 0

    init() throws {
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        ledger = try SQLiteLedger(directory: root + "/store")
        try ledger.install(
            Taxonomy(
                groups: [InteractionGroup(code: "SALES", description: "Sales")],
                templates: [InteractionTemplate(code: "INVOICE", groupCode: "SALES", description: "Invoice")],
                setup: ["sales-invoice": "INVOICE"]))
        _ = try ledger.importContacts([Contact(number: "C1", name: "Garage De Smet")])
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func folder(_ name: String = "drop", outcome: FolderSettings.FileOutcome = .move) throws -> OfficeFolder {
        try FileManager.default.createDirectory(atPath: "\(root)/\(name)", withIntermediateDirectories: true)
        return OfficeFolder(
            id: 0, settings: FolderSettings(path: "\(root)/\(name)", recursive: true, outcome: outcome))
    }

    /// A file that was dropped and committed, and not filed yet.
    func drop(
        _ path: RelativePath, in folder: OfficeFolder, contact: String? = nil
    ) throws -> (key: IntakeKey, recorded: Recorded) {
        let top = try OpenFolder(path: folder.settings.path.utf8)
        var here = try top.folder(along: [])
        for name in path.components.dropLast() {
            _ = unsafe withPath(name) { unsafe mkdirat(here.descriptor, $0, 0o755) }
            here = try here.folder(named: name)
        }
        count += 1
        let text = "document \(count)"
        let descriptor = unsafe withPath(path.name.bytes) {
            unsafe openat(here.descriptor, $0, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        lseek(descriptor, 0, SEEK_SET)
        let digest = try DocumentStore.digest(ofDescriptor: descriptor, limit: Int64(bytes.count))
        let key = IntakeKey(
            path: path, identity: FileIdentity(try here.status(of: path.name.bytes)), in: folder.watched)
        var facts = Facts()
        facts.number = "\(count)"
        let reading = DocumentReading(
            mediaType: .pdf, pageCount: 1, pages: [text], facts: facts, evidence: [:], format: "text PDF")
        let decision = Decision(
            outcome: contact.map { .record(contactNumber: $0) } ?? .review(ReviewReason(.contactUnknown)), facts: facts,
            documentType: "sales-invoice", templateCode: nil)
        let submission = Submission(
            key: key, digest: digest, size: key.size, originalPath: "\(folder.settings.path)/\(path.shown)",
            printedAt: key.modified, takenAt: .now, result: .decided(reading, decision))
        return (key, try ledger.record([submission])[0])
    }

    /// The file of a waiting document in the review folder, noted there.
    func review(_ path: RelativePath, in folder: OfficeFolder) throws -> (key: IntakeKey, number: Int64) {
        let (key, recorded) = try drop(path, in: folder)
        let place = try DropFolder(folder.watched).fileAway(
            path, identity: FileIdentity(key), to: "Review", month: nil, why: "unknown")
        try ledger.markFiled([
            FiledIntake(intakeID: recorded.intakeID, filing: .moved(to: FiledPlace(place, in: folder)))
        ])
        guard case .review(let number, _) = recorded.outcome else { throw TaskFailure() }
        return (key, number)
    }

    struct TaskFailure: Error {}

    func assign(_ number: Int64) throws {
        _ = try ledger.assign(review: number, to: "C1", by: "els", at: .now)
    }

    /// What is noted of the file.
    func filing(_ key: IntakeKey, in folder: OfficeFolder) throws -> Intake.Filing? {
        let shown = "\(folder.settings.path)/\(FileName(bytes: key.path.bytes).shown)"
        return try ledger.intakes(ofPath: shown).first { $0.key == key }?.filing
    }

    /// True while the very file lies there.
    func lies(_ key: IntakeKey, at path: RelativePath, in folder: OfficeFolder) -> Bool {
        DropFolder.holds(path, in: folder.settings.path, identity: FileIdentity(key))
    }

    /// Everything that is no folder, below the drop folder.
    func files(in folder: OfficeFolder) -> [String] {
        (FileManager.default.enumerator(atPath: folder.settings.path)?.compactMap { $0 as? String } ?? [])
            .filter { path in
                var status = stat()
                return unsafe lstat("\(folder.settings.path)/\(path)", &status) == 0
                    && status.st_mode & S_IFMT != S_IFDIR
            }.sorted()
    }
}
