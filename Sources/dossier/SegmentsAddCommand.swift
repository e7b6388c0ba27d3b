import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add contacts to a segment.",
        discussion: """
            Example:
              dossier segments add SPRING --contact C00042 --contact C00099

            Who is in it already stays so.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @Option(help: "The No. of a contact; may be given several times.", completion: .contactNumber)
    var contact: [String] = []

    func validate() throws {
        if contact.isEmpty { throw ValidationError("Say which contacts: --contact C00042.") }
    }

    func run() async throws {
        let office = try common.office(readOnly: false)
        let change = try office.change(.add, segment, contact)
        SegmentChangeText.tell(change, of: try segment.number)
    }
}
