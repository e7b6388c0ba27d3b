import ArgumentParser
import Model
import Recording

struct AttemptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attempt",
        abstract: "Say that an attempt at an interaction failed, or succeeded after all.",
        discussion: """
            A failed attempt stays in the log and is no last interaction with the contact.

            Examples:
              dossier attempt 117 --failed --reason "came back undelivered"
              dossier attempt 117 --succeeded
            """)

    enum Result: EnumerableFlag { case failed, succeeded }

    @OptionGroup var options: EntryChangeOptions

    @Argument(help: ArgumentHelp("The numbers of the entries.", valueName: "entry"))
    var numbers: [Int64] = []
    @Flag(help: "It failed, or it succeeded.")
    var result: Result
    @Option(help: "Why, in a few words; kept in the entry's history.")
    var reason: String?

    func run() async throws {
        try options.change(
            numbers, .edit([.attemptFailed(result == .failed)]), reason: reason,
            would: {
                result == .failed
                    ? "\($0) would stand as failed; nothing was changed. --yes does it."
                    : "\($0) would stand as succeeded; nothing was changed. --yes does it."
            },
            done: result == .failed ? "the attempt failed" : "the attempt succeeded")
    }
}
