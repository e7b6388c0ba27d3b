import ArgumentParser
import Model
import Recording

struct SegmentsReduceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reduce", abstract: "Take the contacts out of a segment that fit criteria.",
        discussion: """
            Examples:
              dossier segments reduce SPRING --evaluation negative --evaluation very-negative
              dossier segments reduce SPRING --criteria recent

            Who fits goes; 'segments undo' takes it back.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @OptionGroup var selection: SegmentSelectionOptions

    func validate() throws {
        if !selection.choose { throw ValidationError(saying: "Say which contacts go: give criteria.") }
    }

    func run() async throws { try selection.change(.reduce, segment, common) }
}
