import Model

/// What one rule's question came to.
enum Verdict {
    case record(Candidacy, why: Phrase)
    case review(Doubt)

    /// A conflict or a tie ends the search: a rule further down that looks at less must not overrule it.
    var isDecisive: Bool {
        switch self {
        case .record: true
        case .review(let doubt): doubt.code == .contactConflict || doubt.code == .contactAmbiguous
        }
    }
}
