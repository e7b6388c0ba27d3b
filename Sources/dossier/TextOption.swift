import ArgumentParser
import Model

/// A text in one language: `nl=Verkoopfactuur`; `nl=` takes it away.
struct TextOption: ExpressibleByArgument {
    let language: String
    let text: String?

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, LanguageCode.isKnown(parts[0].lowercased()) else { return nil }
        language = parts[0].lowercased()
        text = parts[1].cleanLine
    }
}

extension [TextOption] {
    /// A description that is given is not blank.
    static func check(given description: String?) throws {
        if let description, description.cleanLine == nil {
            throw ValidationError(saying: "--description needs a few words.")
        }
    }

    /// Puts the texts where they belong. `description` is what the office reads, in its first language.
    /// - Throws: `ValidationError` where two texts are given for that language.
    func apply(
        to texts: inout [String: String], _ description: inout String, given: String?, office language: String
    ) throws {
        let own = last { $0.language == language }
        if let given = given?.cleanLine, let own, own.text != given {
            throw ValidationError(
                saying:
                    "--description is the text in \(language), the office's first language, and --text \(language)=… is "
                    + "another one; say one of them, and --text for other languages.")
        }
        for option in self {
            texts[option.language] = option.text
            if option.language == language, let text = option.text { description = text }
        }
        guard let given = given?.cleanLine else { return }
        description = given
        if !texts.isEmpty { texts[language] = given }
    }
}
