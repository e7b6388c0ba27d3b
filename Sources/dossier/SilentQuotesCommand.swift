import ArgumentParser
import Model
import Operations
import Recording

struct SilentQuotesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silent-quotes",
        abstract: "The quotes we sent that nobody took up.",
        discussion: """
            A quote is taken up by an order, order confirmation, delivery note, pro forma or invoice of the same \
            contact, its company or its people, from the day of the quote on, that refers to the quote's number or to no \
            quote at all. One that refers to another quote is told, and does not count; with --strictly only one that \
            refers to this quote does. Of a quote of several versions the last counts.

            Examples:
              dossier stats silent-quotes --days 30
              dossier stats silent-quotes --strictly --format csv > quotes.csv
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: "Only those of so many days ago or more.")
    var days = 14
    @Flag(help: "Only a document that refers to the quote takes it up.")
    var strictly = false

    func validate() throws {
        if !(0...100_000).contains(days) { throw ValidationError(saying: "--days must be between 0 and 100000.") }
    }

    func run() async throws {
        let office = try common.office(readOnly: true)
        let limit = Moment(nanoseconds: Moment.now.nanoseconds - Int64(days) * 86_400_000_000_000)
        guard let day = LocalTime(limit)?.date else { throw Refusal("There are no quotes of so long ago.") }
        var printer = RecordPrinter(format: output.format, columns: Self.columns, csv: Self.csvColumns)
        try office.forEachSilentQuote(until: day, strictly: strictly) { quote in printer.print(object(quote)) }
        printer.finish(nothing: "No quote waits for an answer.")
    }

    private func object(_ quote: SilentQuote) -> OutputObject {
        let entry = quote.entry
        return OutputObject([
            "entry_no": .number(entry.number), "date": .text("\(entry.date)"), "contact_no": .text(entry.contactNumber),
            "contact_name": .text(entry.contactName), "document_no": .optional(entry.documentNumber),
            "amount": .optional(entry.amount?.description), "currency": .optional(entry.currency),
            "salesperson_code": .optional(entry.salespersonCode), "other_entry_no": .optional(quote.other?.number),
            "other_quote": .optional(quote.otherQuote),
            "why": .text(output.format == .table ? Words.text(why(quote)) : "\(why(quote))"),
        ])
    }

    private func why(_ quote: SilentQuote) -> Phrase {
        guard let other = quote.other else { return "nothing was ordered or invoiced since" }
        let kind = other.documentKind.map { Phrase(word: $0.rawValue) }
        let number = other.documentNumber.map { Phrase(verbatim: $0) }
        let what = [kind, number].compactMap { $0 }.joined(separator: " ")
        guard let otherQuote = quote.otherQuote else {
            return "entry \(other.number) (\(what)) came later and does not refer to it"
        }
        return "entry \(other.number) (\(what)) refers to another quote, \(otherQuote)"
    }

    private static let columns = [
        TableColumn("Entry", "entry_no", atRight: true), TableColumn("Date", "date"),
        TableColumn("Contact", "contact_no"), TableColumn("Name", "contact_name", mayBeCut: true),
        TableColumn("Quote", "document_no"), TableColumn("Amount", "amount", atRight: true),
        TableColumn("", "currency"), TableColumn("Why", "why", mayBeCut: true),
    ]
    private static let csvColumns = [
        "entry_no", "date", "contact_no", "contact_name", "document_no", "amount", "currency", "salesperson_code",
        "other_entry_no", "other_quote", "why",
    ]
}
