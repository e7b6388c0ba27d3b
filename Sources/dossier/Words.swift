import Foundation
import Model
import Settings

/// The language of the person at the terminal.
enum Words {
    static let current = Wording.load(
        environment: ProcessInfo.processInfo.environment, programPath: CommonOptions.programPath)

    /// The phrase as this person reads it.
    static func text(_ phrase: Phrase) -> String { current.text(phrase) }
}

extension StandardOutput {
    /// Writes a sentence and a line end at once, in the person's language and free of control characters.
    static func say(_ phrase: Phrase) { write(PrintableText.clean(Words.text(phrase))) }
}

extension StandardError {
    /// The same on standard error.
    static func say(_ phrase: Phrase) { write(Words.text(phrase)) }
}
