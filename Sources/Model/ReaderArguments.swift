/// The arguments of a reader process, as the one that starts it writes them and the reader takes them.
package struct ReaderArguments: Equatable, Sendable {
    /// Directories with dictionaries, or single files of them.
    package var dictionaries: [String]
    package var limits: ReaderLimits
    /// Whether readings come with `ReadingDetails`.
    package var details: Bool

    package init(dictionaries: [String], limits: ReaderLimits, details: Bool = false) {
        self.dictionaries = dictionaries
        self.limits = limits
        self.details = details
    }

    /// Without the program's name.
    package var words: [String] {
        dictionaries.flatMap { ["--dictionaries", $0] } + [
            "--pages", "\(limits.pages)", "--bytes", "\(limits.bytes)", "--seconds", "\(limits.seconds)",
            "--memory", "\(limits.memory)",
        ] + (details ? ["--details", "1"] : [])
    }

    /// Nil when a word is unknown or lacks its value.
    package init?(_ words: [String]) {
        self.init(dictionaries: [], limits: ReaderLimits())
        guard words.count.isMultiple(of: 2) else { return nil }
        for index in stride(from: 0, to: words.count, by: 2) {
            let value = words[index + 1]
            if words[index] == "--dictionaries" {
                dictionaries.append(value)
                continue
            }
            guard let number = Int(value), number > 0 else { return nil }
            switch words[index] {
            case "--pages": limits.pages = number
            case "--bytes": limits.bytes = number
            case "--seconds": limits.seconds = number
            case "--memory": limits.memory = number
            case "--details": details = true
            default: return nil
            }
        }
    }
}
