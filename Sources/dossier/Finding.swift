import Model
import Settings

/// Something that `dossier check` found.
struct Finding: Equatable {
    enum Weight: String {
        /// Must be mended.
        case complaint
        /// Good to know.
        case note
    }

    let weight: Weight
    /// The file, with its line where there is one, or the path that is meant.
    let place: String
    let message: Phrase

    /// Of what is wrong in a file of the configuration.
    init(_ complaint: Complaint) {
        self.init(
            weight: .complaint, place: complaint.file + (complaint.line.map { ":\($0)" } ?? ""),
            message: Phrase(verbatim: complaint.message))
    }

    init(weight: Weight, place: String, message: Phrase) {
        (self.weight, self.place, self.message) = (weight, place, message)
    }

    static func complaint(_ place: String, _ message: Phrase) -> Finding {
        Finding(weight: .complaint, place: place, message: message)
    }

    static func hint(_ place: String, _ message: Phrase) -> Finding {
        Finding(weight: .note, place: place, message: message)
    }

    var sentence: Phrase { weight == .note ? "note: \(place): \(message)" : "\(place): \(message)" }

    var object: OutputObject {
        OutputObject(["weight": .text(weight.rawValue), "place": .text(place), "message": .phrase(message)])
    }
}
