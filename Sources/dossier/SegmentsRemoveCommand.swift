import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take contacts out of a segment.",
        discussion: """
            Example:
              dossier segments remove SPRING --contact C00042

            What was recorded for them stays. 'segments undo' takes it back.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @Option(help: "The No. of a contact; may be given several times.", completion: .contactNumber)
    var contact: [String] = []

    func validate() throws {
        if contact.isEmpty { throw ValidationError(saying: "Say which contacts: --contact C00042.") }
    }

    func run() async throws {
        let office = try common.office(readOnly: false)
        let change = try office.change(.remove, segment, contact)
        SegmentChangeText.tell(change, of: try segment.number)
    }
}
