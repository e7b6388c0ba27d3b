import Model
import Recording
import Settings

extension SQLiteLedger {
    /// The saved criteria whose name was typed; what there is not is refused with the nearest.
    func criteria(given text: String) throws -> SavedCriteria {
        let all = try savedCriteria()
        let name = SegmentNumber.normalForm(text) ?? text
        if let saved = all.first(where: { $0.name == name }) { return saved }
        if let near = Spelling.guess(name, among: all.map(\.name)) {
            throw Refusal("There are no criteria '\(name)'; did you mean '\(near)'?")
        }
        throw Refusal("There are no criteria '\(name)'; 'dossier segments criteria list' shows all of them.")
    }

    /// The segment whose code was typed; what there is not is refused with the nearest.
    func segment(given number: String) throws -> SegmentSummary {
        if try hasSegment(number) { return try segment(number) }
        if let near = Spelling.guess(number, among: try segments().map(\.segment.number)) {
            throw Refusal("There is no segment '\(number)'; did you mean '\(near)'?")
        }
        throw Refusal("There is no segment '\(number)'; 'dossier segments list' shows all of them.")
    }
}
