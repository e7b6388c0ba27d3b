import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add contacts to a segment: by number, or all that fit criteria.",
        discussion: """
            Examples:
              dossier segments add SPRING --contact C00042 --contact C00099
              dossier segments add SPRING --country BE --post-code '30*' --relation customer --with-people
              dossier segments add SPRING --without-interactions --from 2026-01 --type company --dry-run
              dossier segments add SPRING --template S_QUOTE --evaluation positive

            All criteria must fit; of one that is given several times, one of the values. Who is in the segment already \
            stays so. Contacts that are excluded from segments come only when they are named or with --ignore-exclusion; \
            those whose privacy is blocked never do. 'segments undo' takes it back.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @Option(help: "The No. of a contact; may be given several times.", completion: .contactNumber)
    var contact: [String] = []
    @OptionGroup var selection: SegmentSelectionOptions
    @Flag(help: "Contacts that are excluded from segments come too.")
    var ignoreExclusion = false

    func validate() throws {
        if contact.isEmpty, !selection.choose {
            throw ValidationError(saying: "Say which contacts: --contact C00042, or criteria.")
        }
        if !contact.isEmpty, selection.areGiven || ignoreExclusion {
            throw ValidationError(saying: "Say either --contact or criteria.")
        }
    }

    func run() async throws {
        if !contact.isEmpty {
            let office = try common.office(readOnly: false)
            let change = try office.change(.add, segment, contact)
            return SegmentChangeText.tell(change, of: try segment.number)
        }
        try selection.change(.add, segment, common, ignoresExclusion: ignoreExclusion)
    }
}
