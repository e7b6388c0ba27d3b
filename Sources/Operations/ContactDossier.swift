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

    private let office: Office
    private let contact: Contact
    private let folder: URL
    private var index: ContactIndex
    private var seen: Set<DocumentDigest> = []
    private var written = Written()

    /// Writes it into the folder, which is there and empty.
    static func write(_ contact: Contact, of office: Office, wording: Wording, to folder: URL) throws -> Written {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "documents"), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        var dossier = try ContactDossier(office, contact, wording: wording, folder: folder)
        try dossier.write()
        return dossier.written
    }

    private init(_ office: Office, _ contact: Contact, wording: Wording, folder: URL) throws {
        (self.office, self.contact, self.folder) = (office, contact, folder)
        index = try ContactIndex(folder.appending(path: "index.txt"), wording: wording)
    }

    private mutating func write() throws {
        try Data(ContactCSV.heading + ContactCSV.line(contact)).write(to: folder.appending(path: "contact.csv"))
        try Data(ContactCard.card(contact, .four)).write(to: folder.appending(path: "contact.vcf"))
        try index.card(contact)
        try writeSegments()
        try writeEntries()
        try writeDrafts()
        try writeReviews()
        try index.close()
    }

    private mutating func writeSegments() throws {
        let memberships = try office.ledger.segmentMemberships(ofContact: contact.number)
        var file = try lines("segments")
        if !memberships.isEmpty { try index.title("Segments") }
        for membership in memberships {
            try index.add(membership)
            try file.add(json(membership))
        }
        try file.close()
    }

    private mutating func writeEntries() throws {
        try index.title("Interactions, the oldest first")
        var file = try lines("entries")
        var filter = LogFilter()
        if contact.kind == .company { filter.company = contact.number } else { filter.contact = contact.number }
        try office.forEachEntry(filter) { entry, _ in
            written.entries += 1
            guard let details = try office.ledger.entryDetails(entry.number) else { return }
            try file.add(json(ShownEntry(details, withText: false)))
            try index.add(entry)
            try index.add(details.decision, details.comments, office.ledger.changes(ofEntry: entry.number))
            if let document = entry.document { try add(document) }
        }
        try file.close()
    }

    /// Those that are for the contact, or of a company for its people.
    private mutating func writeDrafts() throws {
        let numbers = try Set(office.ledger.numbers(ofContactAndPeople: contact.number))
        let drafts = try office.ledger.drafts().filter {
            if case .contacts(let addressees) = $0.addressees { !numbers.isDisjoint(with: addressees) } else { false }
        }
        var file = try lines("drafts")
        if !drafts.isEmpty { try index.title("Drafts") }
        for draft in drafts {
            try index.add(draft)
            try file.add(json(.object(draft.output)))
            if let document = draft.document { try add(document) }
        }
        try file.close()
    }

    private mutating func writeReviews() throws {
        var file = try lines("review")
        var last: Int64?
        while true {
            let page = try office.ledger.reviewItems(open: false, limit: 500, after: last)
            for item in page where item.candidates.contains(where: { $0.contactNumber == contact.number }) {
                if written.reviews == 0 { try index.title("Documents of which the contact was considered") }
                written.reviews += 1
                try index.add(item)
                try file.add(json(item))
                if item.resolution == nil { try add(item.document) }
            }
            guard let end = page.last, page.count == 500 else { break }
            last = end.number
        }
        try file.close()
    }

    private mutating func add(_ document: EntryDocument) throws {
        let name = String(document.originalPath.split(separator: "/").last ?? "document").suffix(100)
        let file = "documents/\(document.digest.rawValue.prefix(12)) \(name)"
        if seen.insert(document.digest).inserted { try copy(document, to: file) }
        try index.say(
            FileManager.default.fileExists(atPath: folder.appending(path: file).path)
                ? Phrase(verbatim: "  " + file) : "  \(file): missing or damaged in the store, and so not here")
    }

    private mutating func copy(_ document: EntryDocument, to file: String) throws(StoreFailure) {
        do {
            try office.store.export(document.digest, to: folder.appending(path: file).path, replacing: false)
            written.documents += 1
        } catch {
            if case .diskFull = error { throw error }
            written.missing += 1
        }
    }

    private func lines(_ name: String) throws -> LineFile { try LineFile(folder.appending(path: name + ".jsonl")) }

    private func json(_ value: some Encodable) throws -> String { json(try OutputValue(encoding: value)) }

    /// As the commands print it.
    private func json(_ value: OutputValue) -> String { String(decoding: JSONText(value).bytes, as: UTF8.self) }
}
