import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsCriteriaShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show saved criteria.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The name.")
    var name: String

    func run() async throws {
        let saved = try common.office(readOnly: true).ledger.criteria(given: name)
        StandardOutput.say("\(saved.name): \(saved.criteria.words)")
        StandardOutput.say("Saved \(saved.savedAt.local) by \(saved.savedBy)")
    }
}
