import ContactFiles
import Foundation
import Model
import Recording
import Settings

/// Everything about one contact, in a folder: an index for people in the office's language, and files for machines.
package struct ContactDossier {
    package struct Written: Equatable, Sendable {
        package var entries = 0
        package var documents = 0
        package var reviews = 0
        /// Documents whose bytes are not in the store, or are others than were stored.
        package var missing = 0
    }

    let office: Office
    let contact: Contact
    let wording: Wording
    private let folder: URL

    init(_ office: Office, _ contact: Contact, wording: Wording, folder: URL) {
        (self.office, self.contact, self.wording, self.folder) = (office, contact, wording, folder)
    }

    func write() throws -> Written {
        var written = Written()
        try FileManager.default.createDirectory(
            at: folder.appending(path: "documents"), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try Data(ContactCSV.heading + ContactCSV.line(contact)).write(to: folder.appending(path: "contact.csv"))
        try Data(ContactCard.card(contact, .four)).write(to: folder.appending(path: "contact.vcf"))
        var index = try LineFile(folder.appending(path: "index.txt"))
        try writeHead(&index)
        var entries = try LineFile(folder.appending(path: "entries.jsonl"))
        var filter = LogFilter()
        if contact.kind == .company { filter.company = contact.number } else { filter.contact = contact.number }
        var seen: Set<DocumentDigest> = []
        try office.forEachEntry(filter) { entry, _ in
            written.entries += 1
            try write(entry, &index, &entries, &seen, &written)
        }
        try writeReviews(&index, &seen, &written)
        try index.close()
        try entries.close()
        return written
    }

    private func say(_ phrase: Phrase, _ index: inout LineFile) throws { try index.add(wording.text(phrase)) }

    private func writeHead(_ index: inout LineFile) throws {
        try index.add("\(contact.number)  \(contact.name)")
        let address = [contact.address.street, contact.address.postCode, contact.address.city, contact.address.country]
        try index.add(address.compactMap { $0 }.joined(separator: ", "))
        for identifier in contact.identifiers { try index.add("\(identifier)") }
        for name in contact.aliases + contact.formerNames + contact.learntNames.map(\.name) { try index.add(name) }
        try index.add("")
        try say("Interactions, the newest first", &index)
    }

    private func write(
        _ entry: InteractionLogEntry, _ index: inout LineFile, _ entries: inout LineFile,
        _ seen: inout Set<DocumentDigest>, _ written: inout Written
    ) throws {
        guard let details = try office.ledger.entryDetails(entry.number) else { return }
        try entries.add(json(ShownEntry(details, withText: false)))
        try index.add("")
        let amount = entry.amount.map { "  \($0) \(entry.currency ?? "")" } ?? ""
        try index.add("\(entry.date) \(entry.time)  \(entry.description)\(amount)")
        if entry.canceled { try say("  canceled", &index) }
        if let decision = details.decision {
            for step in decision.ladder { try index.add("  " + wording.text(step)) }
        }
        for comment in details.comments {
            try say("  \(LocalTime(comment.writtenAt)?.description ?? ""), \(comment.user): \(comment.text)", &index)
        }
        for change in try office.ledger.changes(ofEntry: entry.number) {
            try say(
                """
                  \(LocalTime(change.at)?.description ?? ""), \(change.user): \(change.field.rawValue) was \
                \(change.before ?? "-"), became \(change.after ?? "-")
                """, &index)
        }
        if let document = entry.document { try add(document, &index, &seen, &written) }
    }

    private func writeReviews(
        _ index: inout LineFile, _ seen: inout Set<DocumentDigest>, _ written: inout Written
    ) throws {
        var reviews = try LineFile(folder.appending(path: "review.jsonl"))
        var last: Int64?
        while true {
            let page = try office.ledger.reviewItems(open: false, limit: 500, after: last)
            for item in page where item.candidates.contains(where: { $0.contactNumber == contact.number }) {
                if written.reviews == 0 {
                    try index.add("")
                    try say("Documents of which the contact was considered", &index)
                }
                written.reviews += 1
                try index.add("")
                try index.add("\(LocalTime(item.receivedAt)?.description ?? "")  \(item.document.originalPath)")
                try reviews.add(json(item))
                if item.resolution == nil { try add(item.document, &index, &seen, &written) }
            }
            guard let end = page.last, page.count == 500 else { break }
            last = end.number
        }
        try reviews.close()
    }

    private func add(
        _ document: EntryDocument, _ index: inout LineFile, _ seen: inout Set<DocumentDigest>, _ written: inout Written
    ) throws {
        let name = String(document.originalPath.split(separator: "/").last ?? "document").suffix(100)
        let file = "documents/\(document.digest.rawValue.prefix(12)) \(name)"
        if seen.insert(document.digest).inserted { try copy(document, to: file, &written) }
        if FileManager.default.fileExists(atPath: folder.appending(path: file).path) {
            try index.add("  \(file)")
        } else {
            try say("  \(file): missing or damaged in the store, and so not here", &index)
        }
    }

    private func copy(_ document: EntryDocument, to file: String, _ written: inout Written) throws(StoreFailure) {
        do {
            try office.store.export(document.digest, to: folder.appending(path: file).path, replacing: false)
            written.documents += 1
        } catch {
            if case .diskFull = error { throw error }
            written.missing += 1
        }
    }

    /// As the commands print it.
    private func json(_ value: some Encodable) throws -> String {
        String(decoding: JSONText(try OutputValue(encoding: value)).bytes, as: UTF8.self)
    }
}
