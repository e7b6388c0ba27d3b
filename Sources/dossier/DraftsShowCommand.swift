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
        let draft = try common.office(readOnly: true).draft(given: draft)
        guard output.format == .table else {
            let object = DraftView.object(draft)
            var printer = RecordPrinter(format: output.format, columns: [], csv: object.members.map(\.key))
            printer.print(object)
            return printer.finish()
        }
        DraftView.show(draft)
    }
}

/// A draft as commands print it; its keys are those of an entry.
enum DraftView {
    static func show(_ draft: InteractionDraft) {
        let entered = draft.interaction
        func words(_ isSo: Bool?) -> String? { isSo.map { Words.text($0 ? "yes" : "no") } }
        var (contacts, segment): ([String], String?) = ([], nil)
        switch draft.addressees {
        case .contacts(let numbers): contacts = numbers
        case .segment(let number): segment = number
        }
        var text = PlainText()
        text.values([
            ("Draft", InteractionDraft.name(draft.number)), ("Kept", draft.savedAt.local), ("By", draft.userID),
            ("Contact", contacts.joined(separator: ", ")), ("Segment", segment),
            ("Logged segment", draft.loggedSegment.map(String.init)), ("Template", entered.templateCode),
            ("Description", entered.description), ("Day", day(entered)),
            ("Subject", entered.subject), ("Salesperson", entered.salesperson), ("Cost", entered.cost?.description),
            ("Duration", entered.minutes.map { Words.text("\($0) min") }),
            ("Flow", entered.informationFlow.map { Words.word($0.rawValue) }),
            ("Initiated by", entered.initiatedBy.map { Words.word($0.rawValue) }),
            ("Sent by", correspondence(entered).map(Words.word)),
            ("Evaluation", entered.evaluation.map { Words.word($0.rawValue) }),
            ("Attempt", entered.attemptFailed == true ? Words.text("failed") : nil), ("Campaign", entered.campaign),
            ("Target", words(entered.isCampaignTarget)), ("Response", words(entered.isCampaignResponse)),
            ("Opportunity", entered.opportunity), ("Sent to", entered.via),
            ("Follow-up", entered.followUpDate?.description), ("Comment", entered.comment),
            ("File", draft.document?.originalPath),
        ])
        text.print()
    }

    /// With the time of day, where one was entered.
    private static func day(_ entered: ManualInteraction) -> String? {
        let parts = [entered.date?.description, entered.time].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private static func correspondence(_ entered: ManualInteraction) -> String? {
        switch entered.correspondence {
        case .by(let type): type.rawValue
        case .blank: "none"
        case nil: nil
        }
    }

    static func object(_ draft: InteractionDraft) -> OutputObject {
        let entered = draft.interaction
        var (contacts, segment): ([String], String?) = ([], nil)
        switch draft.addressees {
        case .contacts(let numbers): contacts = numbers
        case .segment(let number): segment = number
        }
        return OutputObject([
            "draft_no": .text(InteractionDraft.name(draft.number)), "saved_at": .moment(draft.savedAt),
            "user_id": .text(draft.userID), "contacts": .list(contacts.map { .text($0) }),
            "segment_no": .optional(segment), "logged_segment_no": draft.loggedSegment.map { .number($0) } ?? .null,
            "template_code": .optional(entered.templateCode),
            "date": .optional(entered.date?.description), "time": .optional(entered.time),
            "description": .optional(entered.description), "subject": .optional(entered.subject),
            "salesperson_code": .optional(entered.salesperson), "cost": .optional(entered.cost?.description),
            "duration_min": .optional(entered.minutes),
            "information_flow": .optional(entered.informationFlow?.rawValue),
            "initiated_by": .optional(entered.initiatedBy?.rawValue),
            "correspondence_type": .optional(correspondence(entered)),
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
