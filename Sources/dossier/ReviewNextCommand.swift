import ArgumentParser
import Intake
import Model
import Recording
import Settings

struct ReviewNextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Go through the queue: one document after another, one key for each answer.",
        discussion: """
            Shows each document that waits with what it says and the contacts it may concern:
              1…9  that contact        c  another contact: by number, or part of a name
              d    dismiss it          t  show its text          s  leave it for later          q  stop
            Where it is not known what a document is, it asks that too: a type, or a template. What is learnt from an \
            answer is shown and asked about before it is saved.

            Examples:
              dossier review next
              dossier review next --from 12
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "Begin with the item of this number.")
    var from: Int64 = 1

    func run() async throws {
        let open = try OpenDesk(common)
        try ReviewWalk(open).run(from: from)
    }
}
