import Foundation
import Model
import Recording

/// A store in a scratch directory, with a small office in it; gone with the last reference.
final class Office {
    let directory: String
    let ledger: SQLiteLedger

    init(contacts: [Contact] = Office.contacts) throws {
        directory = NSTemporaryDirectory() + "recording-" + UUID().uuidString
        ledger = try SQLiteLedger(directory: directory)
        try ledger.install(Office.taxonomy)
        _ = try ledger.importContacts(contacts)
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    static let taxonomy = Taxonomy(
        groups: [
            InteractionGroup(code: "SALES", description: "Sales"), InteractionGroup(code: "PURCH", description: "P"),
        ],
        templates: [
            InteractionTemplate(
                code: "S_INVOICE", groupCode: "SALES", description: "Sales Invoice", unitCost: Amount(cents: 800),
                unitDurationMinutes: 1, informationFlow: .outbound, initiatedBy: .us, correspondenceType: "Email"),
            InteractionTemplate(code: "S_QUOTE", groupCode: "SALES", description: "Sales Quote"),
        ], setup: ["sales-invoice": "S_INVOICE", "sales-quote": "S_QUOTE"])

    static let contacts: [Contact] = {
        var garage = Contact(number: "C00042", name: "Garage De Smet", salespersonCode: "JO")
        garage.identifiers = [Identifier(scheme: .vat, normal: "BE0123456749")]
        garage.address.postCode = "B-2800"
        var person = Contact(number: "P00001", kind: .person, name: "Jan De Smet", companyNumber: "C00042")
        person.identifiers = [Identifier(scheme: .email, normal: "jan@desmet.example")]
        person.correspondenceType = "Email"
        return [garage, person, Contact(number: "C00099", name: "Bakkerij Peeters")]
    }()
}

/// A file that was dropped: everything of it can be varied.
struct Print {
    var name = "invoice.pdf"
    var bytes = "the bytes"
    var inode: UInt64 = 7
    var contact: String? = "C00042"
    var number: String? = "2026/0017"
    var total = Amount("121.00")
    var date = CalendarDate(iso: "2026-01-31")
    var type: DocumentType? = "sales-invoice"
    var template: String?
    var reason = ReviewReason(.contactUnknown)
    var recordsReprints = false
    var candidates = [Candidate(contactNumber: "C00042", name: "Garage De Smet", evidence: ["name"])]
    var ladder: [Phrase] = ["VAT BE0123456749: C00042"]
    var pages = ["Invoice\n2026/0017", "page two"]
    static let printedAt = Moment(iso: "2026-02-01T08:15:30Z") ?? Moment(seconds: 0)
    static let takenAt = Moment(iso: "2026-02-01T08:15:32Z") ?? Moment(seconds: 0)

    var digest: DocumentDigest {
        var state: [UInt8] = Array(repeating: 0, count: 32)
        for (index, byte) in bytes.utf8.enumerated() { state[index % 32] = state[index % 32] &* 31 &+ byte }
        return DocumentDigest(bytes: state)
    }

    var key: IntakeKey {
        IntakeKey(
            folder: "/srv/drop", path: FileName(name), device: 1, inode: inode, size: Int64(bytes.utf8.count),
            modified: Print.printedAt)
    }

    var facts: Facts {
        var facts = Facts()
        facts.kind = .invoice
        facts.direction = .outbound
        facts.number = number
        facts.date = date
        facts.total = total
        facts.currency = "EUR"
        facts.buyer = Party(name: "GARAGE DE SMET & ZN")
        return facts
    }

    var decision: Decision {
        Decision(
            outcome: contact.map { .record(contactNumber: $0) } ?? .review(reason), facts: facts, documentType: type,
            templateCode: template, rule: "VAT number",
            candidates: candidates, ladder: ladder)
    }

    var reading: DocumentReading {
        DocumentReading(
            mediaType: .pdf, pageCount: 2, pages: pages, facts: facts,
            evidence: ["number": "page 1, line 2"], format: "text PDF")
    }

    var submission: Submission { submission(.decided(reading, decision)) }

    func submission(_ result: Submission.Result) -> Submission {
        Submission(
            key: key, digest: digest, size: Int64(bytes.utf8.count), originalPath: "/srv/drop/" + name, userID: "els",
            printedAt: Print.printedAt, takenAt: Print.takenAt, recordsReprints: recordsReprints, result: result)
    }
}
