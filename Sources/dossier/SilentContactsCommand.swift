import ArgumentParser
import Model
import Operations
import Recording

struct SilentContactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silent-contacts",
        abstract: "The contacts with whom there was no interaction since a day.",
        discussion: """
            A company's interactions are its own and those of its people, who are listed only with --people. Canceled \
            interactions and failed attempts are none.

            Examples:
              dossier stats silent-contacts --since 2026-01
              dossier stats silent-contacts --since 2025 --people --format csv > contacts.csv
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(
        help: "The first day on which an interaction counts: 2026-01-31, 2026-01, 2026.", transform: DayArgument.read)
    var since: DayArgument
    @Flag(help: "The people of companies too, each for himself.")
    var people = false

    func run() async throws {
        let office = try common.office(readOnly: true)
        var printer = RecordPrinter(format: output.format, columns: Self.columns)
        try office.forEachSilentContact(since: since.first, people: people) { contact in
            printer.print(
                OutputObject([
                    "contact_no": .text(contact.number), "type": .text(contact.kind.rawValue),
                    "name": .text(contact.name), "salesperson_code": .optional(contact.salespersonCode),
                    "last_interaction": .optional(contact.lastInteraction?.description),
                ]))
        }
        printer.finish(nothing: "There was an interaction with every contact.")
    }

    private static let columns = [
        TableColumn("Contact", "contact_no"), TableColumn("Type", "type", holdsWords: true),
        TableColumn("Name", "name", mayBeCut: true), TableColumn("Salesperson", "salesperson_code"),
        TableColumn("Last", "last_interaction"),
    ]
}
