/// Text from outside made fit for the journal and for terminals that show it.
enum CleanText {
    /// Control characters and line ends become blanks, marks that turn text around go; what is longer than `limit`
    /// bytes is cut, and ends in "…".
    static func clean(_ text: String, limit: Int) -> String {
        var clean = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            length += UTF8.width(scalar)
            if length > limit {
                clean.append("…")
                break
            }
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: clean.append(" ")
            case .format, .surrogate, .unassigned, .privateUse: break
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }
}
