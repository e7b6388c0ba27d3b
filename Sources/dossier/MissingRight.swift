import Foundation
import Model
import Operations
import Recording

/// The right that an ordinary user lacks to read the configuration or to use the store: to which file, and what can be
/// done about it.
struct MissingRight {
    private enum Right {
        case enter, read, change
    }

    let path: String
    private let right: Right
    private static var files: FileManager { .default }

    /// Nil where the file, or when it is not there its directory, may be read.
    init?(toRead path: String) { self.init(path, [.read]) }

    /// Nil where the file may be read and changed, or made; SQLite makes others beside it.
    init?(toChange path: String) { self.init(path, [.read, .change]) }

    /// What this user lacks to use the ledger as he or she may: who may not change it need only read it.
    init?(toUseLedger path: String) {
        let store = URL(fileURLWithPath: path).deletingLastPathComponent().path
        self.init(path, CurrentUser.office(store: store).may(.change) ? [.read, .change] : [.read])
    }

    private init?(_ path: String, _ rights: [Right]) {
        var folder = "/"
        for part in path.split(separator: "/").dropLast() {
            guard MissingRight.files.fileExists(atPath: folder) else { return nil }
            if !MissingRight.has(.enter, folder) {
                (self.path, right) = (folder, .enter)
                return
            }
            folder += (folder == "/" ? "" : "/") + part
        }
        guard MissingRight.files.fileExists(atPath: folder) else { return nil }
        let places = [(folder, [.enter] + rights), (path, rights)]
        for (place, rights) in places where MissingRight.files.fileExists(atPath: place) {
            if let missing = rights.first(where: { !MissingRight.has($0, place) }) {
                (self.path, right) = (place, missing)
                return
            }
        }
        return nil
    }

    private static func has(_ right: Right, _ path: String) -> Bool {
        switch right {
        case .enter: files.isExecutableFile(atPath: path)
        case .read: files.isReadableFile(atPath: path)
        case .change: files.isWritableFile(atPath: path)
        }
    }

    /// The whole, for standard error.
    var sentence: Phrase { "\(path): \(phrase)." }

    /// What may not be done with the file, and what to do.
    var phrase: Phrase {
        let attributes = try? MissingRight.files.attributesOfItem(atPath: path)
        let owner = attributes?[.ownerAccountName] as? String
        let group = attributes?[.groupOwnerAccountName] as? String
        let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue
        let user = NSUserName()
        let denial: Phrase =
            switch right {
            case .enter: "may not be entered by user \(user)"
            case .read: "may not be read by user \(user)"
            case .change: "may not be changed by user \(user)"
            }
        let service = owner.flatMap { $0 == "root" ? nil : $0 }
        let asOther: Phrase = service.map { "run it as that user: sudo -u \($0) dossier …" } ?? "run it with sudo"
        guard let owner, let group, let mode else { return "\(denial); \(asOther)" }
        let whose: Phrase = "it is of user \(owner) and group \(group), mode \(String(mode, radix: 8))"
        if right == .change, group == OfficeUser.readers {
            // What the mode shows of a file with an access list is not what its group may.
            let changers = OfficeUser.changers
            let membership: Phrase =
                "become a member of group \(changers) ('sudo adduser \(user) \(changers)', then log in again)"
            return "\(denial): \(whose); \(membership), or \(asOther)"
        }
        guard group != "root", allowsGroup(mode) else { return "\(denial): \(whose); \(asOther)" }
        let membership: Phrase =
            "become a member of the group ('sudo adduser \(user) \(group)', then log in again)"
        return "\(denial): \(whose); \(membership), or \(asOther)"
    }

    private func allowsGroup(_ mode: Int) -> Bool {
        switch right {
        case .enter: mode & 0o010 != 0
        case .read: mode & 0o040 != 0
        case .change: mode & 0o020 != 0
        }
    }
}

extension LedgerFailure {
    /// The file that could not be opened, or not be used.
    var path: String? {
        switch self {
        case .cannotOpen(let path, _), .inputOutput(let path, _), .failed(let path, _): path
        default: nil
        }
    }
}
