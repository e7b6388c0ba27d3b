import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a segment.",
        discussion: """
            Examples:
              dossier segments create SPRING --description 'Spring letter'
              dossier segments create TRADE --description 'Trade partners' --template BUS --campaign CP2026 --salesperson AN

            What is said of it is what its interactions start with. Contacts come into it with 'segments add'.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @Option(help: "What it is for, 1 to 100 characters.")
    var description: String
    @OptionGroup(title: "What its interactions start with") var options: SegmentOptions

    func run() async throws {
        let office = try common.office(readOnly: false)
        var new = Segment(
            number: try segment.number, description: description.cleanLine ?? "", createdAt: .now,
            createdBy: office.user.name)
        try options.apply(to: &new, TaxonomyWords(office.configuration, office.ledger))
        try office.create(new)
        SegmentView.print(new)
    }
}
