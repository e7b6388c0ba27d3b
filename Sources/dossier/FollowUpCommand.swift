import ArgumentParser
import Model
import Recording

struct FollowUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow-up",
        abstract: "Say when to come back to an interaction.",
        discussion: """
            'dossier log --follow-up due' lists what is to be followed up by today.

            Examples:
              dossier follow-up 117 --on 2026-03-01
              dossier follow-up 117 118 --clear
              dossier follow-up --kind quote --from 2026-01 --on 2026-03-01 --yes
            """)

    @OptionGroup var options: EntryChangeOptions

    @Argument(help: ArgumentHelp("The numbers of the entries.", valueName: "entry"))
    var numbers: [Int64] = []
    @Option(help: "The day.", transform: DayArgument.read)
    var on: DayArgument?
    @Flag(help: "It needs no follow-up any more.")
    var clear = false
    @Option(help: "Why, in a few words; kept in the entry's history.")
    var reason: String?

    func validate() throws {
        guard (on == nil) == clear else { throw ValidationError(saying: "Give a day with --on, or --clear.") }
        if let on, on.first != on.last { throw ValidationError(saying: "--on needs a day, such as 2026-03-01.") }
    }

    func run() async throws {
        try options.change(
            numbers, .edit([.followUp(on?.first)]), reason: reason,
            would: {
                clear
                    ? "\($0) would not be followed up any more; nothing was changed. --yes does it."
                    : "\($0) would get this day for a follow-up; nothing was changed. --yes does it."
            },
            done: on.map { "to be followed up on \($0.first)" } ?? "not to be followed up")
    }
}
