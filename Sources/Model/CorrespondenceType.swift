/// How a contact is written to (Business Central enumeration 5076). Nil where this is asked for is Business Central's
/// blank.
package enum CorrespondenceType: String, Codable, Sendable, CaseIterable {
    case hardCopy = "Hard Copy"
    case email = "Email"

    /// Reads the name in any case, with blanks, hyphens or neither: `hard-copy`, `e-mail`.
    package init?(written text: some StringProtocol) {
        let letters = text.lowercased().filter(\.isLetter)
        guard
            let found = CorrespondenceType.allCases.first(where: {
                $0.rawValue.lowercased().filter(\.isLetter) == letters
            })
        else { return nil }
        self = found
    }
}
