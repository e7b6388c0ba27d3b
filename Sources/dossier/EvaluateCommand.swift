import ArgumentParser
import Model
import Recording

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Say how interactions went.",
        discussion: """
            Examples:
              dossier evaluate 117 --as "Very Positive"
              dossier evaluate 117 118 --as negative --reason "complained about the price"
              dossier evaluate 117 --as none                 takes the evaluation away
              dossier evaluate --campaign SPRING --kind quote --as neutral --yes
            """)

    @OptionGroup var options: EntryChangeOptions

    @Argument(help: ArgumentHelp("The numbers of the entries.", valueName: "entry"))
    var numbers: [Int64] = []
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Very Positive, Positive, Neutral, Negative, Very Negative, or none.", valueName: "evaluation"),
        completion: .evaluation(or: ["none"]))
    var evaluation: String
    @Option(help: "Why, in a few words; kept in the entry's history.")
    var reason: String?

    func validate() throws {
        guard given == nil, !TypedWord.isNone(evaluation) else { return }
        let known = TypedWord.list(Evaluation.self)
        throw ValidationError(saying: "There is no evaluation '\(evaluation)'; there are \(known) and none.")
    }

    /// Nil for none.
    private var given: Evaluation? { TypedWord.find(evaluation) }

    func run() async throws {
        let given = given
        try options.change(
            numbers, .edit([.evaluation(given)]), reason: reason,
            would: { "\($0) would be evaluated; nothing was changed. --yes does it." },
            done: given.map { "evaluated as \(Phrase(word: $0.rawValue))" } ?? "not evaluated any more")
    }
}
