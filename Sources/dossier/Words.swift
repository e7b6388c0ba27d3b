import Foundation
import Intake
import Model
import Settings

/// The language of the person at the terminal.
enum Words {
    static let current = Wording.load(
        environment: ProcessInfo.processInfo.environment, programPath: CommonOptions.programPath)

    /// The phrase as this person reads it.
    static func text(_ phrase: Phrase) -> String { current.text(phrase) }

    /// A word of ours as this person reads it: an outcome, a kind of document, a reason.
    static func word(_ word: String) -> String { current.text(Phrase(word: word)) }

    /// `vat BE0123456749`
    static func identifier(_ identifier: Identifier) -> String {
        "\(word(identifier.scheme.rawValue)) \(identifier.value)"
    }

    /// Evidence and the particulars of a reason, which the ledger keeps in English, in the same words as `.why.txt`.
    static func particulars(_ english: String) -> String { text(Phrase(particulars: english)) }
}

extension StandardOutput {
    /// Writes a sentence and a line end at once, in the person's language and free of control characters.
    static func say(_ phrase: Phrase) { write(PrintableText.clean(Words.text(phrase))) }
}

extension StandardError {
    /// The same on standard error.
    static func say(_ phrase: Phrase) { write(Words.text(phrase)) }

    /// The same with a capital and a full stop, for why something was refused.
    static func sentence(_ phrase: Phrase) {
        let text = Words.text("\(phrase).")
        write(phrase.beginsWithWords ? text.prefix(1).uppercased() + text.dropFirst() : text)
    }
}
