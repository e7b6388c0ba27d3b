import ArgumentParser
import Model
import Recording

struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel entries of the log: they stay, marked, and count no more.",
        discussion: """
            An entry is never changed away: it is canceled with a reason, which 'dossier history' keeps, and 'dossier \
            uncancel' takes that back. What records the same document for further contacts is canceled with it. \
            'dossier purge' deletes canceled entries for good.

            Examples:
              dossier cancel 117 --reason "sent twice"
              dossier cancel 117 118 119 --reason "test prints"
              dossier cancel --user test --reason "test prints"         shows what would be canceled
              dossier cancel --user test --reason "test prints" --yes   and does it
            """)

    @OptionGroup var options: EntryChangeOptions

    @Argument(help: ArgumentHelp("The numbers of the entries.", valueName: "entry"))
    var numbers: [Int64] = []
    @Option(help: "Why, in a few words; kept with the entry.")
    var reason: String

    func run() async throws {
        try options.change(
            numbers, .cancel, reason: reason,
            would: { "\($0) would be canceled; nothing was changed. --yes does it." }, done: "canceled",
            filter: { $0.canceled = $0.canceled ?? false })
    }
}
