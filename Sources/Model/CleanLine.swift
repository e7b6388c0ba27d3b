extension StringProtocol {
    /// One line of plain text: without white space around it, line ends and control characters as blanks, without marks
    /// that are not seen or turn text around. Nil when nothing is left.
    package var cleanLine: String? {
        let clean = unicodeScalars.reduce(into: "") { clean, scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: clean += " "
            case .format, .surrogate, .privateUse: break
            default: clean.unicodeScalars.append(scalar)
            }
        }.trimmed
        return clean.isEmpty ? nil : clean
    }
}
