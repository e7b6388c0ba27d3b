import ContactFiles
import Foundation
import Model
import Operations
import Settings

@testable import Recording

/// An office of two companies and a person, of which one user records interactions; its store goes away with it.
final class ManualOffice {
    let office: Office
    let els = OfficeUser(name: "els", permission: .change)
    static let noon = Moment(iso: "2026-02-03T11:00:00Z") ?? Moment(seconds: 0)

    init(requiresSalesperson: Bool = false, taxonomy: Taxonomy = ManualOffice.taxonomy) throws {
        let store = NSTemporaryDirectory() + "manual-" + UUID().uuidString
        var configuration = Configuration(
            company: Company(names: ["Peeters"], identifiers: [], emailDomains: [], languages: ["en"]),
            storePath: store, taxonomy: taxonomy, dictionariesPath: "", readerPath: "", sourceDirectory: "")
        configuration.requiresSalesperson = requiresSalesperson
        office = try Office(configuration, user: els, readOnly: false)
        _ = try office.ledger.importContacts(ManualOffice.contacts)
    }

    deinit { try? FileManager.default.removeItem(atPath: office.configuration.storePath) }

    func record(
        _ interaction: ManualInteraction, for numbers: String..., attaching path: String? = nil
    ) throws -> [InteractionLogEntry] {
        try office.record(interaction, for: .contacts(numbers), attaching: path, at: ManualOffice.noon).entries
    }

    func importing(_ text: String) throws -> EntryFileImport {
        var rest = Array(text.utf8)[...]
        var done = EntryFileImport()
        try office.importEntries(from: "other", order: .dmy, dryRun: false, at: ManualOffice.noon, into: &done) {
            count in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        return done
    }

    /// Cancels one entry by itself.
    func cancel(_ number: Int64) throws {
        _ = try office.ledger.write { db in
            try EntryChanges(by: els.name, at: ManualOffice.noon, in: db).cancel(number)
        }
    }

    /// A file of one's own, beside the store.
    func file(_ name: String, _ text: String) throws -> String {
        let path = office.configuration.storePath + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The digests of the documents that lie in the store.
    var storedFiles: [String] {
        let root = office.configuration.storePath + "/documents"
        return (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
            .compactMap { $0.split(separator: "/").last.map(String.init) }.filter { $0.count == 64 }
    }

    var entries: [InteractionLogEntry] { get throws { try office.ledger.log(LogFilter()) } }

    static let taxonomy: Taxonomy = {
        var call = InteractionTemplate(
            code: "CALL", groupCode: "PHONE", description: "Telephone call", unitCost: Amount(cents: 100),
            unitDurationMinutes: 15, informationFlow: .outbound, initiatedBy: .us, correspondenceType: "Email")
        call.texts = ["en": "Telephone call", "nl": "Telefoongesprek"]
        call.campaignNumber = "SPRING"
        call.isCampaignTarget = true
        return Taxonomy(
            groups: [InteractionGroup(code: "PHONE", description: "Calls")],
            templates: [call, InteractionTemplate(code: "MEET", groupCode: "PHONE", description: "Meeting")],
            setup: [:])
    }()

    private static let contacts: [Contact] = {
        var garage = Contact(number: "C00042", name: "Garage De Smet", languageCode: "NLB", salespersonCode: "JO")
        garage.identifiers = [Identifier(scheme: .vat, normal: "BE0123456749")]
        var jan = Contact(number: "P00001", kind: .person, name: "Jan De Smet", companyNumber: "C00042")
        jan.identifiers = [Identifier(scheme: .email, normal: "jan@desmet.example")]
        return [garage, jan, Contact(number: "C00099", name: "Bakkerij Peeters")]
    }()
}
