/// The arguments of a reader process, as the one that starts it writes them and the reader takes them.
package struct ReaderArguments: Equatable, Sendable {
    /// Directories with dictionaries, or single files of them.
    package var dictionaries: [String]
    package var limits: ReaderLimits
    /// Whether readings come with `ReadingDetails`.
    package var details: Bool
    /// For a reader of scans; nil for one that reads text only, which is lighter by far.
    package var recognition: TextRecognition?

    package init(
        dictionaries: [String], limits: ReaderLimits, details: Bool = false, recognition: TextRecognition? = nil
    ) {
        self.dictionaries = dictionaries
        self.limits = limits
        self.details = details
        self.recognition = recognition
    }

    /// Without the program's name.
    package var words: [String] {
        var words = dictionaries.flatMap { ["--dictionaries", $0] }
        words += [
            "--pages", "\(limits.pages)", "--bytes", "\(limits.bytes)", "--seconds", "\(limits.seconds)",
            "--memory", "\(limits.memory)",
        ]
        if details { words += ["--details", "1"] }
        guard let recognition else { return words }
        return words + recognition.languages.flatMap { ["--ocr", $0] } + [
            "--ocr-data", recognition.data, "--ocr-pages", "\(recognition.pages)",
        ]
    }

    /// Nil when a word is unknown or lacks its value.
    package init?(_ words: [String]) {
        self.init(dictionaries: [], limits: ReaderLimits())
        guard words.count.isMultiple(of: 2) else { return nil }
        for index in stride(from: 0, to: words.count, by: 2) {
            guard take(words[index], words[index + 1]) else { return nil }
        }
    }

    private mutating func take(_ word: String, _ value: String) -> Bool {
        switch word {
        case "--dictionaries": dictionaries.append(value)
        case "--ocr": recognition = recognition.with { $0.languages.append(value) }
        case "--ocr-data": recognition = recognition.with { $0.data = value }
        default:
            guard let number = Int(value), number > 0 else { return false }
            switch word {
            case "--pages": limits.pages = number
            case "--bytes": limits.bytes = number
            case "--seconds": limits.seconds = number
            case "--memory": limits.memory = number
            case "--details": details = true
            case "--ocr-pages": recognition = recognition.with { $0.pages = number }
            default: return false
            }
        }
        return true
    }
}

extension TextRecognition? {
    /// With a change, made on an empty one where there is none.
    fileprivate func with(_ change: (inout TextRecognition) -> Void) -> TextRecognition {
        var recognition = self ?? TextRecognition(languages: [])
        change(&recognition)
        return recognition
    }
}
