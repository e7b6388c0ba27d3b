import Foundation
package import Model
import Settings

extension Office {
    /// Writes all about a contact, and of a company all about its people, into the new folder or archive `target`
    /// (`….tar`), which has its name only when it is whole.
    ///
    /// - Parameter wording: the office's language.
    package func export(_ contact: Contact, to target: String, wording: Wording) throws -> ContactDossier.Written {
        try demand(.read)
        let path = URL(fileURLWithPath: target).standardizedFileURL
        guard !FileManager.default.fileExists(atPath: path.path) else {
            throw OperationFailure.refused("\(path.path) is there already; give another name")
        }
        let place = path.deletingLastPathComponent()
            .appending(path: ".dossier-export-\(ProcessInfo.processInfo.processIdentifier)")
        let folder = place.appending(path: contact.number)
        defer { try? FileManager.default.removeItem(at: place) }
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let written = try ContactDossier.write(contact, of: self, wording: wording, to: folder)
        if TarArchive.isName(path.path) {
            try TarArchive(path: path.path).pack(folder)
        } else {
            try FileManager.default.moveItem(at: folder, to: path)
        }
        return written
    }
}
