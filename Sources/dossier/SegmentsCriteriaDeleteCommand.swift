import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsCriteriaDeleteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete saved criteria; segments that were chosen by them stay as they are.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The name.")
    var name: String

    func run() async throws {
        let office = try common.office(readOnly: false)
        let saved = try office.ledger.criteria(given: name)
        try office.deleteSavedCriteria(saved.name)
        StandardOutput.say("Criteria \(saved.name), \(saved.criteria.words): deleted.")
    }
}
