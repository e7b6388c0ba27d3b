import Foundation
import Glibc
import Model
import Operations
import Recording

/// Who runs this command, for what the ledger remembers about decisions.
enum CurrentUser {
    /// The user's name; the one before `sudo`, where there is one.
    static var name: String {
        let before = ProcessInfo.processInfo.environment["SUDO_USER"].flatMap { $0.isEmpty ? nil : $0 }
        return geteuid() == 0 ? before ?? NSUserName() : NSUserName()
    }

    /// The user with what he or she may do with this store: its owner, root and the members of the group for it may
    /// change, and who may open its files may read.
    static func office(store: String) -> OfficeUser {
        if StoreOwner.isThisUser(ofDirectory: store) || StoreOwner.isMember(ofGroup: OfficeUser.changers) {
            return OfficeUser(name: name, permission: .change)
        }
        let isOutside = MissingRight(toRead: store + "/dossier.sqlite") != nil
        return OfficeUser(name: name, permission: isOutside ? nil : .read)
    }
}

extension Moment {
    /// The system's time.
    static var now: Moment { Moment(nanoseconds: Int64(Date().timeIntervalSince1970 * 1e9)) }
}

extension StandardError {
    /// A remark that only a person at a terminal wants.
    static func note(_ phrase: Phrase) {
        if isatty(STDOUT_FILENO) == 1 { say(phrase) }
    }
}
