import ArgumentParser
import Intake
import Model
import Recording

struct ReviewShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one document that waits: why, what it says, who it may concern.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Argument(help: ArgumentHelp("The number of the review item.", valueName: "item"))
    var number: Int64

    func run() async throws {
        let ledger = try common.ledger()
        guard let item = try ledger.reviewItem(number) else {
            throw Refusal("There is no review item \(number).")
        }
        guard output.format == .table else {
            var printer = RecordPrinter(format: output.format, columns: [], csv: ReviewListCommand.csvColumns)
            try printer.print(encoding: item)
            return printer.finish()
        }
        var text = PlainText()
        text.title("Review item \(item.number): \(item.reason.phrase)")
        text.values([
            ("Received", item.receivedAt.local), ("File", item.document.originalPath),
            ("Stored", item.document.storedPath), ("Settled", (item.resolution?.phrase).map(Words.text)),
        ])
        text.facts(item.facts, type: item.documentType)
        text.candidates(try ConsideredContact.all(item.candidates, in: ledger))
        if item.resolution == nil {
            text.section("What to do")
            text.lines(advice(item, isServed: item.hasTemplate(in: try ledger.taxonomy())))
        }
        text.print()
    }

    /// The commands that settle it. What has no template yet needs one, or what it is.
    private func advice(_ item: ReviewItem, isServed: Bool) -> [String] {
        // Which of several it is, is for a person to say.
        let contact = item.candidates.count == 1 ? item.candidates[0].contactNumber : "C…"
        let assign = "dossier review assign \(item.number) --contact \(contact)"
        let dismiss = "dossier review dismiss \(item.number) --reason \"…\""
        guard !isServed else { return ["\(assign) --remember", dismiss] }
        return [
            "\(assign) --type sales-invoice      "
                + Words.text("say what it is: sales- or purchase- and its kind"),
            "\(assign) --template CODE           " + Words.text("or by 'dossier templates list'"), dismiss,
        ]
    }
}
