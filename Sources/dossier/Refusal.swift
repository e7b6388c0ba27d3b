import Model
import Operations
import Recording

/// A command that does not do what was asked, and says so in one sentence on standard error.
struct Refusal: Error {
    static let refused: Int32 = 1
    static let usage: Int32 = 2
    static let partly: Int32 = 3

    let sentence: Phrase
    let exitCode: Int32

    /// Refused or not found.
    init(_ sentence: Phrase) {
        self.sentence = sentence
        exitCode = Refusal.refused
    }

    private init(sentence: Phrase, exitCode: Int32) {
        self.sentence = sentence
        self.exitCode = exitCode
    }

    /// Why something was refused; nil for what is no refusal, but trouble.
    init?(_ error: any Error) {
        switch error {
        case let refusal as Refusal: self = refusal
        case let failure as OperationFailure: self.init("\(failure.phrase).")
        case let failure as LedgerFailure where failure.disposition == .never: self.init("\(failure.phrase).")
        default: return nil
        }
    }

    /// Some of it was done; the sentence says what was not.
    static func partlyDone(_ sentence: Phrase) -> Refusal { Refusal(sentence: sentence, exitCode: partly) }
}
