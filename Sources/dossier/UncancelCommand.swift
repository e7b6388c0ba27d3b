import ArgumentParser
import Model
import Recording

struct UncancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uncancel",
        abstract: "Take back that entries were canceled.",
        discussion: """
            The entry is as it was before. It stays canceled while its logged segment is canceled, when its document \
            was moved to another contact, and when the same document was recorded again since.

            Examples:
              dossier uncancel 117 --reason "it was sent after all"
              dossier uncancel --contact C00042 --from 2026-01 --yes
            """)

    @OptionGroup var options: EntryChangeOptions

    @Argument(help: ArgumentHelp("The numbers of the entries.", valueName: "entry"))
    var numbers: [Int64] = []
    @Option(help: "Why, in a few words; kept in the entry's history.")
    var reason: String?

    func validate() throws {
        if options.filters.canceled == .no {
            throw ValidationError(saying: "Only canceled entries can be un-canceled; leave --canceled out.")
        }
    }

    func run() async throws {
        try options.change(
            numbers, .uncancel, reason: reason,
            would: { "\($0) would be un-canceled; nothing was changed. --yes does it." },
            done: "not canceled any more", filter: { $0.canceled = true })
    }
}
