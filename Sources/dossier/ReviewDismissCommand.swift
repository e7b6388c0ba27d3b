import ArgumentParser
import Model
import Recording

struct ReviewDismissCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss",
        abstract: "Close review items without recording anything; the documents stay in the store.",
        discussion: """
            Examples:
              dossier review dismiss 12 --reason "price list"
              dossier review dismiss 13 14 15 --reason "test prints"
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The numbers of the review items.", valueName: "item"))
    var numbers: [Int64]
    @Option(help: "Why nothing is recorded; kept with the item.")
    var reason: String

    func validate() throws {
        if reason.trimmed.isEmpty { throw ValidationError(saying: "--reason needs a few words.") }
    }

    func run() async throws {
        let ledger = try common.ledger(readOnly: false)
        try Settlement.each(numbers) { number in
            try ledger.dismiss(review: number, reason: reason.trimmed, by: CurrentUser.name, at: .now)
            return "Review item \(number): dismissed"
        }
    }
}
