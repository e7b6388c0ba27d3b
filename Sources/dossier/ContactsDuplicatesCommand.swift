import ArgumentParser
import Model
import Recording

struct ContactsDuplicatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates", abstract: "List pairs of contacts that may be one.",
        discussion: """
            Those that share a number, an address of mail, or a name at one post code. Branches share a VAT number and are \
            rightly two: what speaks against a pair is listed too. 'contacts merge' makes one of two.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: "At most this many.")
    var limit = 1_000

    func validate() throws {
        if limit < 1 { throw ValidationError(saying: "--limit must be at least 1.") }
    }

    func run() async throws {
        let pairs = try common.ledger().likeContacts(limit: limit)
        var printer = RecordPrinter(format: output.format, columns: Self.columns, csv: Self.columns.map(\.path))
        for pair in pairs {
            func texts(_ values: [String]) -> OutputValue {
                output.format == .table ? .text(values.joined(separator: "; ")) : .list(values.map { .text($0) })
            }
            printer.print(
                OutputObject([
                    "contact_no": .text(pair.one.number), "name": .text(pair.one.name),
                    "other_no": .text(pair.other.number), "other_name": .text(pair.other.name),
                    "same": texts(pair.reasons), "but": texts(pair.against),
                ]))
        }
        printer.finish(nothing: "No two contacts look alike.")
    }

    private static let columns = [
        TableColumn("No.", "contact_no"), TableColumn("Name", "name", mayBeCut: true),
        TableColumn("Other no.", "other_no"), TableColumn("Other name", "other_name", mayBeCut: true),
        TableColumn("Same", "same"), TableColumn("But", "but"),
    ]
}
