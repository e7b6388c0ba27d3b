import Model
import Recording
import Settings

extension SQLiteLedger {
    /// The segment whose code was typed; what there is not is refused with the nearest.
    func segment(given number: String) throws -> SegmentSummary {
        if try hasSegment(number) { return try segment(number) }
        if let near = Spelling.guess(number, among: try segments().map(\.segment.number)) {
            throw Refusal("There is no segment '\(number)'; did you mean '\(near)'?")
        }
        throw Refusal("There is no segment '\(number)'; 'dossier segments list' shows all of them.")
    }
}
