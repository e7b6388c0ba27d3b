package import Model

extension Company {
    /// True when one of these patterns for names, as rules have them, fits a name of ours.
    package func bears(_ patterns: [String]) -> Bool {
        let names = names.map { LetterFolding.fold($0.trimmed) }
        return patterns.map { Glob($0) }.contains { pattern in names.contains(where: pattern.matches(folded:)) }
    }
}
