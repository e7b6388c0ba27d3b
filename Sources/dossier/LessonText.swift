import Model
import Recording

extension Lesson.Sign {
    /// For people: "VAT BE0123456749", "the name 'Garage Peeters' at post code 3500".
    var words: String {
        switch self {
        case .identifier(let identifier): "\(identifier)"
        case .alias(let name): "the name '\(name)'"
        case .name(let learnt):
            "the name '\(learnt.name)' "
                + (learnt.postCode.map { "at post code \($0)" } ?? "where no post code is printed")
        }
    }
}

extension [Lesson] {
    /// All signs in one line.
    var words: String { map(\.sign.words).joined(separator: ", and ") }
}
