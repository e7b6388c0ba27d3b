import ArgumentParser
import Model
import Recording

struct SegmentsRefineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refine", abstract: "Keep only the contacts in a segment that fit criteria.",
        discussion: """
            Examples:
              dossier segments refine SPRING --with-interactions --from 2025
              dossier segments refine SPRING --country BE --country NL --dry-run

            Who does not fit goes; 'segments undo' takes it back.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @OptionGroup var selection: SegmentSelectionOptions

    func validate() throws {
        if !selection.choose { throw ValidationError(saying: "Say which contacts stay: give criteria.") }
    }

    func run() async throws { try selection.change(.refine, segment, common) }
}
