/// How an interaction went (Business Central, enum Interaction Evaluation).
package enum Evaluation: String, Sendable, CaseIterable {
    case veryPositive = "Very Positive"
    case positive = "Positive"
    case neutral = "Neutral"
    case negative = "Negative"
    case veryNegative = "Very Negative"

    /// Reads the name in any case, with blanks, hyphens or neither: `very-positive`.
    package init?(written text: some StringProtocol) {
        let letters = text.lowercased().filter(\.isLetter)
        guard let found = Evaluation.allCases.first(where: { $0.rawValue.lowercased().filter(\.isLetter) == letters })
        else { return nil }
        self = found
    }
}
