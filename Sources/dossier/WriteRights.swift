import Foundation
import Glibc
import Model
import Settings

/// Whether files may be made in a directory: by this user, and by the service or, without one, by the owner.
///
/// The administrator may write anywhere, so that alone tells nothing of the service.
struct WriteRights {
    private let service: ServiceUnit?
    static let thisUser: Phrase = "this user"

    /// The service counts when it is the one that reads this configuration.
    init(_ configuration: Configuration) {
        service = ServiceUnit.installed.flatMap { $0.reads(configuration.sourceDirectory) ? $0 : nil }
    }

    /// Who may not write there: "this user", "the service's user dossier", "its owner annelies"; nil when all may.
    func whoMayNot(write path: String) -> Phrase? {
        if !FileManager.default.isWritableFile(atPath: path) { return WriteRights.thisUser }
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: real),
            let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue
        else { return nil }
        // Making a file takes the right to write and the right to enter.
        func allows(_ shift: Int) -> Bool { (mode >> shift) & 0o3 == 0o3 }
        let owner = attributes[.ownerAccountName] as? String ?? ""
        if let user = service?.user {
            let isMember = service?.groups.contains(attributes[.groupOwnerAccountName] as? String ?? "") ?? false
            let may = allows(owner == user ? 6 : isMember ? 3 : 0)
            return may || NSUserName() == user ? nil : "the service's user \(user)"
        }
        return geteuid() != 0 || allows(6) ? nil : "its owner \(owner)"
    }
}
