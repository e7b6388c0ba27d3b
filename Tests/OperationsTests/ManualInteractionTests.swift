import Foundation
import Model
import Operations
import Recording
import Settings
import Testing

@Suite("Interactions recorded by hand")
struct ManualInteractionTests {
    let desk: ManualOffice

    init() throws { desk = try ManualOffice() }

    @Test("What is not said comes from the template, the contact and the clock")
    func defaults() throws {
        let entry = try #require(try desk.record(ManualInteraction(template: "CALL"), for: "C00042").first)
        #expect(entry.description == "Telefoongesprek")
        #expect(entry.groupCode == "PHONE")
        #expect(entry.cost == Amount(cents: 100))
        #expect(entry.durationMinutes == 15)
        #expect(entry.informationFlow == .outbound)
        #expect(entry.initiatedBy == .us)
        #expect(entry.campaignNumber == "SPRING")
        #expect(entry.isCampaignTarget)
        #expect(entry.salespersonCode == "JO")
        #expect(entry.userID == "els")
        #expect(entry.date == CalendarDate(iso: "2026-02-03"))
        // The template says e-mail, and the contact has no address.
        #expect(entry.correspondenceType == nil)
        #expect(entry.rule == nil)
        #expect(entry.document == nil)
    }

    @Test("A person's company gives the salesperson and the language; the person's address allows e-mail")
    func personOfCompany() throws {
        let entry = try #require(try desk.record(ManualInteraction(template: "CALL"), for: "P00001").first)
        #expect(entry.contactCompanyNumber == "C00042")
        #expect(entry.salespersonCode == "JO")
        #expect(entry.description == "Telefoongesprek")
        #expect(entry.correspondenceType == "Email")
    }

    @Test("What is said wins over every default")
    func given() throws {
        var said = ManualInteraction(template: "CALL")
        said.date = CalendarDate(iso: "2026-01-15")
        said.description = "  Price\ntalks "
        said.cost = Amount("12.50")
        said.minutes = 90
        said.informationFlow = .inbound
        said.initiatedBy = .them
        said.correspondence = .by(.hardCopy)
        said.evaluation = .veryPositive
        said.attemptFailed = true
        said.campaign = "autumn"
        said.isCampaignTarget = false
        said.isCampaignResponse = true
        said.salesperson = "an"
        said.opportunity = "op1"
        said.subject = "Prices"
        said.via = "+32 15 20 30 40"
        said.followUpDate = CalendarDate(iso: "2026-03-01")
        let entry = try #require(try desk.record(said, for: "C00099").first)
        #expect(entry.description == "Price talks")
        #expect(entry.time == "00:00:00")
        #expect(entry.cost == Amount("12.50"))
        #expect(entry.durationMinutes == 90)
        #expect((entry.informationFlow, entry.initiatedBy) == (.inbound, .them))
        #expect(entry.correspondenceType == "Hard Copy")
        #expect(entry.evaluation == "Very Positive")
        #expect(entry.attemptFailed)
        #expect(entry.campaignNumber == "AUTUMN")
        #expect(!entry.isCampaignTarget && entry.isCampaignResponse)
        #expect((entry.salespersonCode, entry.opportunityNumber) == ("AN", "OP1"))
        #expect((entry.subject, entry.contactVia) == ("Prices", "+32 15 20 30 40"))
        #expect(entry.followUpDate == CalendarDate(iso: "2026-03-01"))
        #expect(try desk.entries.first == entry)
    }

    @Test("Several contacts get an entry each, or none of them does")
    func allOrNone() throws {
        #expect(try desk.record(ManualInteraction(template: "MEET"), for: "C00042", "C00099", "C00042").count == 2)
        #expect {
            try desk.record(ManualInteraction(template: "MEET"), for: "C00042", "C12345")
        } throws: { "\($0)".contains("contact C12345") && "\($0)".contains("nothing was recorded for any") }
        #expect(try desk.entries.count == 2)
    }

    @Test("A day to come is refused, and a follow-up before the interaction")
    func days() throws {
        var tomorrow = ManualInteraction(template: "MEET")
        tomorrow.date = CalendarDate(iso: "2026-02-04")
        #expect { try desk.record(tomorrow, for: "C00042") } throws: { "\($0)".contains("is yet to come") }
        var backwards = ManualInteraction(template: "MEET")
        backwards.followUpDate = CalendarDate(iso: "2026-02-02")
        #expect { try desk.record(backwards, for: "C00042") } throws: { "\($0)".contains("lies before") }
        #expect(try desk.entries.isEmpty)
    }

    @Test("A text that is too long is refused, not cut")
    func tooLong() throws {
        var long = ManualInteraction(template: "MEET")
        long.description = String(repeating: "x", count: 101)
        #expect { try desk.record(long, for: "C00042") } throws: { "\($0)".contains("101 characters; at most 100") }
        #expect(throws: LedgerFailure.self) { try desk.record(ManualInteraction(template: "NONE"), for: "C00042") }
    }

    @Test("A salesperson is asked for where the configuration says so")
    func salesperson() throws {
        let strict = try ManualOffice(requiresSalesperson: true)
        #expect(try strict.record(ManualInteraction(template: "MEET"), for: "P00001").count == 1)
        #expect {
            try strict.record(ManualInteraction(template: "MEET"), for: "C00099")
        } throws: { "\($0)".contains("contact C00099") && "\($0)".contains("--salesperson") }
        var said = ManualInteraction(template: "MEET")
        said.salesperson = "AN"
        #expect(try strict.record(said, for: "C00099").count == 1)
    }

    @Test("Of a contact whose privacy is blocked nothing is recorded")
    func privacy() throws {
        _ = try desk.office.ledger.changeContact("C00099") { contact throws(LedgerFailure) in
            contact.isPrivacyBlocked = true
        }
        #expect {
            try desk.record(ManualInteraction(template: "MEET"), for: "C00042", "C00099")
        } throws: { "\($0)".contains("contact C00099: its privacy is blocked") }
        #expect(try desk.entries.isEmpty)
    }

    @Test("An attached file is in the store, byte for byte, and the same bytes are one document")
    func attachment() throws {
        let path = try desk.file("offer.pdf", "%PDF-1.7 offer")
        let entry = try #require(
            try desk.record(ManualInteraction(template: "MEET"), for: "C00042", attaching: path).first)
        let document = try #require(entry.document)
        #expect(document.mediaType == .pdf)
        #expect(document.originalPath == path)
        let store = desk.office.configuration.storePath
        #expect(try String(contentsOfFile: store + "/" + document.storedPath, encoding: .utf8) == "%PDF-1.7 offer")
        let other = try desk.file("copy.bin", "%PDF-1.7 offer")
        let again = try desk.record(ManualInteraction(template: "MEET"), for: "C00099", attaching: other).first
        #expect(again?.document == document)
        // Dropped into a folder, these bytes are read and recorded like any other.
        #expect(try desk.office.ledger.isKnown(document.digest) == false)
    }

    @Test("What is no file, and a file without bytes, cannot be attached")
    func noFile() throws {
        let empty = try desk.file("empty.txt", "")
        for path in ["/no/such/file", desk.office.configuration.storePath, empty] {
            #expect(throws: LedgerFailure.self) {
                try desk.record(ManualInteraction(template: "MEET"), for: "C00042", attaching: path)
            }
        }
        #expect(try desk.entries.isEmpty)
    }

    @Test("codes are in upper case and clean, whether they are recorded, edited or imported")
    func codes() throws {
        var interaction = ManualInteraction(template: "call")
        interaction.campaign = "summer"
        let recorded = try #require(try desk.record(interaction, for: "C00042").first)
        let edits: [EntryEdit] = [.campaign(" sum\u{7}mer "), .salesperson("jo")]
        _ = try desk.office.change([recorded.number], .edit(edits), at: ManualOffice.noon)
        let edited = try #require(try desk.entries.first)
        #expect(edited.campaignNumber == "SUM MER" && edited.salespersonCode == "JO")
        let imported = try desk.importing(
            "date,contact_no,template_code,campaign_no,salesperson_code\n2026-01-05,C00042,CALL,summer,els\n")
        #expect(imported.added == 1)
        let entry = try #require(try desk.entries.first { $0.salespersonCode == "ELS" })
        #expect(recorded.campaignNumber == "SUMMER" && entry.campaignNumber == "SUMMER")
    }

    @Test("imported costs and minutes are within the limits of those that are entered; unknown types are told")
    func importLimits() throws {
        let done = try desk.importing(
            """
            date,contact_no,template_code,cost,duration_min,document_type
            2026-01-05,C00042,CALL,999999999999,1,
            2026-01-06,C00042,CALL,-1,1,
            2026-01-07,C00042,CALL,1,100001,
            2026-01-08,C00042,CALL,100000000,100000,Sales Inv.
            2026-01-09,C00042,CALL,1,1,Sales Foo

            """)
        #expect(done.refusals.map(\.line) == [2, 3, 4] && done.added == 2)
        #expect(done.refusals.first?.why.description.contains("0.00 to 100000000.00") == true)
        #expect(done.unknownTypes == ["sales-foo"])
    }
}
