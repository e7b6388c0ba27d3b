import ArgumentParser
import Model
import Operations
import Recording

struct StatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Figures of the interactions, quotes that nobody took up, contacts long not heard of.",
        discussion: """
            Canceled interactions do not count; failed attempts do, save as last interaction. Amounts are those of \
            invoices less credit notes, or of the documents that --kind, --type or --by type is about; sales and purchases \
            together, unless --direction says which. Of several versions the last one counts, and a document that is \
            recorded for several contacts counts once. 'log --totals' counts in the same way.

            Examples:
              dossier stats --by template --from 2026
              dossier stats --by month --company C00042
              dossier stats --by salesperson --format csv > figures.csv
              dossier stats silent-quotes --days 30
              dossier stats silent-contacts --since 2026-01
            """,
        subcommands: [FiguresCommand.self, SilentQuotesCommand.self, SilentContactsCommand.self],
        defaultSubcommand: FiguresCommand.self)
}

extension FigureGrouping: ExpressibleByArgument {}

struct FiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Number, cost, minutes, amounts and last interaction, by template, contact, month, …",
        discussion: """
            Months come in their order, all else the most frequent first.

            Examples:
              dossier stats --by template --from 2026
              dossier stats --by contact --type sales-invoice --limit 20
              dossier stats --by user --format jsonl
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup(title: "Filters") var filters: LogFilterOptions

    @Option(help: "template, group, contact, company, salesperson, campaign, month, user, type or currency.")
    var by = FigureGrouping.template
    @Option(help: "At most this many lines.", transform: ListLimit.read)
    var limit: Int?

    func validate() throws {
        if filters.canceled == .yes {
            throw ValidationError(saying: "Canceled interactions do not count in figures; leave --canceled out.")
        }
    }

    func run() async throws {
        let office = try filters.office(common, readOnly: true)
        let figures = try office.figures(by: by, filters.filter)
        if figures.isEmpty { try filters.refuseUnknown(office) }
        var printer = RecordPrinter(format: output.format, columns: columns, csv: Self.csvColumns)
        for figure in figures.prefix(limit ?? .max) { printer.print(object(figure)) }
        printer.finish(nothing: "No entries.")
    }

    private func object(_ figure: Figure) -> OutputObject {
        var amounts = OutputObject()
        for (currency, amount) in figure.amounts.sorted(by: { $0.key < $1.key }) {
            amounts.append(currency, .text("\(amount)"))
        }
        return OutputObject([
            "by": .text(by.rawValue), "key": .optional(figure.key), "name": .optional(figure.name),
            "count": .number(Int64(figure.count)), "cost": .text("\(figure.cost)"),
            "duration_min": .number(Int64(figure.minutes)), "amounts": .object(amounts),
            "last_interaction": .optional(figure.lastInteraction?.description),
        ])
    }

    private var columns: [TableColumn] {
        [
            TableColumn(title, "key"), TableColumn("Name", "name", mayBeCut: true),
            TableColumn("Count", "count", atRight: true), TableColumn("Cost", "cost", atRight: true),
            TableColumn("Min.", "duration_min", atRight: true), TableColumn("Amounts", "amounts", mayBeCut: true),
            TableColumn("Last", "last_interaction"),
        ]
    }

    private var title: Phrase {
        switch by {
        case .template: "Template"
        case .group: "Group"
        case .contact: "Contact"
        case .company: "Company"
        case .salesperson: "Salesperson"
        case .campaign: "Campaign"
        case .month: "Month"
        case .user: "User"
        case .type: "Type"
        case .currency: "Currency"
        }
    }

    private static let csvColumns = [
        "by", "key", "name", "count", "cost", "duration_min", "amounts", "last_interaction",
    ]
}
