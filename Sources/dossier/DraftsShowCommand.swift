import ArgumentParser
import Model
import Operations

struct DraftsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one draft with all that was entered.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Argument(help: "The number of the draft: D1.")
    var draft: String

    func run() async throws {
        let office = try common.office(readOnly: true)
        let object = DraftView.object(try office.draft(given: draft))
        guard output.format == .table else {
            var printer = RecordPrinter(
                format: output.format, columns: [], csv: object.members.map(\.key))
            printer.print(object)
            return printer.finish()
        }
        var text = PlainText()
        text.values(object.members.map { (name: Phrase(verbatim: $0.key), value: $0.value.cell) })
        text.print()
    }
}

/// A draft as commands print it; its keys are those of an entry.
enum DraftView {
    static func object(_ draft: InteractionDraft) -> OutputObject {
        let entered = draft.interaction
        let correspondence: String? =
            switch entered.correspondence {
            case .by(let type): type.rawValue
            case .blank: "none"
            case nil: nil
            }
        var (contacts, segment): ([String], String?) = ([], nil)
        switch draft.addressees {
        case .contacts(let numbers): contacts = numbers
        case .segment(let number): segment = number
        }
        return OutputObject([
            "draft_no": .text(InteractionDraft.name(draft.number)), "saved_at": .text(draft.savedAt.local),
            "user_id": .text(draft.userID), "contacts": .list(contacts.map { .text($0) }),
            "segment_no": .optional(segment), "template_code": .optional(entered.templateCode),
            "date": .optional(entered.date?.description), "time": .optional(entered.time),
            "description": .optional(entered.description), "subject": .optional(entered.subject),
            "salesperson_code": .optional(entered.salesperson), "cost": .optional(entered.cost?.description),
            "duration_min": .optional(entered.minutes),
            "information_flow": .optional(entered.informationFlow?.rawValue),
            "initiated_by": .optional(entered.initiatedBy?.rawValue),
            "correspondence_type": .optional(correspondence),
            "evaluation": .optional(entered.evaluation?.rawValue),
            "attempt_failed": entered.attemptFailed.map { .truth($0) } ?? .null,
            "campaign_no": .optional(entered.campaign),
            "campaign_target": entered.isCampaignTarget.map { .truth($0) } ?? .null,
            "campaign_response": entered.isCampaignResponse.map { .truth($0) } ?? .null,
            "opportunity_no": .optional(entered.opportunity), "comment": .optional(entered.comment),
            "contact_via": .optional(entered.via), "follow_up_date": .optional(entered.followUpDate?.description),
            "attachment": .optional(draft.document?.originalPath),
        ])
    }
}
