import Foundation
import Glibc
import Model

/// Who runs this command, for what the ledger remembers about decisions.
enum CurrentUser {
    /// The user's name; the one before `sudo`, where there is one.
    static var name: String {
        let before = ProcessInfo.processInfo.environment["SUDO_USER"].flatMap { $0.isEmpty ? nil : $0 }
        return geteuid() == 0 ? before ?? NSUserName() : NSUserName()
    }
}

extension Moment {
    /// The system's time.
    static var now: Moment { Moment(nanoseconds: Int64(Date().timeIntervalSince1970 * 1e9)) }
}

extension StandardError {
    /// A remark that only a person at a terminal wants.
    static func note(_ text: String) {
        if isatty(STDOUT_FILENO) == 1 { write(text) }
    }
}
