import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsEditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change what a segment's interactions start with.",
        discussion: """
            Examples:
              dossier segments edit SPRING --description 'Spring letter 2026' --campaign CP2026
              dossier segments edit SPRING --clear campaign

            What was recorded already stays as it is.
            """)

    /// What --clear makes blank.
    enum Field: String, ExpressibleByArgument, CaseIterable {
        case template, subject, campaign, salesperson, correspondence
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @Option(help: "What it is for, 1 to 100 characters.")
    var description: String?
    @Option(help: ArgumentHelp("A field to make blank; may be given several times.", valueName: "field"))
    var clear: [Field] = []
    @OptionGroup(title: "What its interactions start with") var options: SegmentOptions

    func run() async throws {
        let office = try common.office(readOnly: false)
        let number = try segment.number
        let words = try TaxonomyWords(office.configuration, office.ledger)
        let before = try office.ledger.segment(given: number).segment
        // Tried first, so that a mistake is said before anything is written.
        var trial = before
        try change(&trial, words)
        if trial == before { throw Refusal("That is what segment \(number) is already; nothing was changed.") }
        let after = try office.changeSegment(number) { segment in
            // What was right a moment ago is so still.
            try? change(&segment, words)
        }
        SegmentView.print(after)
    }

    private func change(_ segment: inout Segment, _ words: TaxonomyWords) throws {
        for field in clear {
            switch field {
            case .template: segment.templateCode = nil
            case .subject: segment.subject = nil
            case .campaign: segment.campaignNumber = nil
            case .salesperson: segment.salespersonCode = nil
            case .correspondence: segment.correspondenceType = nil
            }
        }
        if let description { segment.description = description.cleanLine ?? "" }
        try options.apply(to: &segment, words)
    }
}
