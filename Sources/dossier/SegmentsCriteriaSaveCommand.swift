import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsCriteriaSaveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Save criteria under a name.",
        discussion: """
            Example:
              dossier segments criteria save silent --type company --without-interactions --from 2026-01
              dossier segments add SPRING --criteria silent
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The name, 1 to 20 characters.")
    var name: String
    @Flag(help: "In the place of those that have the name now.")
    var replace = false
    @OptionGroup(title: "Criteria") var options: SegmentCriteriaOptions

    func run() async throws {
        let office = try common.office(readOnly: false)
        guard let name = SegmentNumber.normalForm(name) else {
            throw Refusal("'\(name)' is no name of criteria: it has 1 to 20 characters.")
        }
        let criteria = try options.criteria(TaxonomyWords(office.configuration, office.ledger))
        try office.save(criteria, as: name, at: .now, replaces: replace)
        StandardOutput.say("\(name): \(criteria.words)")
    }
}
