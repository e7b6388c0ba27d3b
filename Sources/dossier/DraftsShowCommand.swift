import ArgumentParser
import Model
import Operations

struct DraftsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one draft with all that was entered.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Argument(help: "The number of the draft: D1.", completion: .draftNumber)
    var draft: String

    func run() async throws {
        let draft = try common.office(readOnly: true).draft(given: draft)
        guard output.format == .table else {
            let object = draft.output
            var printer = RecordPrinter(format: output.format, columns: [], csv: object.members.map(\.key))
            printer.print(object)
            return printer.finish()
        }
        DraftView.show(draft)
    }
}

/// A draft for people.
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
            ("Sent by", (entered.correspondence?.word).map(Words.word)),
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
}
