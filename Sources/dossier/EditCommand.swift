import ArgumentParser
import Model
import Recording

struct EditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change what people enter on entries: salesperson, campaign, opportunity, subject, description.",
        discussion: """
            What an entry says about its document, and the names on it, stay as they were when it was recorded.

            Examples:
              dossier edit 117 --set salesperson=MARIE
              dossier edit 117 118 --set campaign=SPRING --set "subject=Spring offer" --reason "asked for it"
              dossier edit 117 --clear opportunity
              dossier edit --salesperson JO --from 2026 --set salesperson=MARIE --yes
            """)

    enum Field: String, ExpressibleByArgument, CaseIterable {
        case salesperson, campaign, opportunity, subject, description

        func edit(_ text: String?) -> EntryEdit {
            switch self {
            case .salesperson: .salesperson(text)
            case .campaign: .campaign(text)
            case .opportunity: .opportunity(text)
            case .subject: .subject(text)
            case .description: .description(text ?? "")
            }
        }
    }

    /// `salesperson=MARIE`
    struct Assignment: ExpressibleByArgument {
        let field: Field
        let text: String

        init?(argument: String) {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let field = Field(rawValue: parts[0].lowercased()) else { return nil }
            (self.field, text) = (field, String(parts[1]))
        }
    }

    @OptionGroup var options: EntryChangeOptions

    @Argument(help: ArgumentHelp("The numbers of the entries.", valueName: "entry"))
    var numbers: [Int64] = []
    @Option(
        help: ArgumentHelp(
            "A new value for salesperson, campaign, opportunity, subject or description.", valueName: "field=value"))
    var set: [Assignment] = []
    @Option(help: ArgumentHelp("Take the value away.", valueName: "field"))
    var clear: [Field] = []
    @Option(help: "Why, in a few words; kept in the entry's history.")
    var reason: String?

    func validate() throws {
        guard !set.isEmpty || !clear.isEmpty else {
            throw ValidationError(saying: "Say what to change: --set field=value, or --clear field.")
        }
    }

    func run() async throws {
        let edits = set.map { $0.field.edit($0.text) } + clear.map { $0.edit(nil) }
        try options.change(
            numbers, .edit(edits), reason: reason,
            would: { "\($0) would be changed; nothing was changed. --yes does it." }, done: "changed")
    }
}
