import CDescriptors
import Foundation
import Model
import Prompts

/// The person at the terminal: one key, or one line, for each question. Where input is no terminal, every answer is a
/// line, so that the same talk can be scripted.
struct Terminal {
    let isInteractive: Bool

    init() { isInteractive = isatty(STDIN_FILENO) == 1 }

    /// Shows the question and waits for one of `keys`, in lower case; nil when the person leaves, by Ctrl-C, Ctrl-D or
    /// the end of input.
    func key(_ question: Phrase, of keys: [Character]) -> Character? {
        while true {
            // What was struck before the question could be read is no answer to it.
            if isInteractive { descriptors_discard(STDIN_FILENO) }
            StandardOutput.prompt("\(question) ")
            guard let typed = isInteractive ? typedKey() : readLine().map({ $0.trimmed.lowercased().first ?? " " })
            else {
                StandardOutput.write("")
                return nil
            }
            StandardOutput.write(isInteractive && typed != " " ? String(typed) : "")
            if keys.contains(typed) { return typed }
        }
    }

    /// One line of text, trimmed; nil when the person leaves. At a terminal it can be edited, and Tab shows and takes one
    /// of the `completions` of what was typed so far.
    func line(_ question: Phrase, completions: @escaping (String) -> [String] = { _ in [] }) -> String? {
        if isInteractive, isatty(STDOUT_FILENO) == 1 {
            let question = PrintableText.clean(Words.text(question))
            return Prompt.line("\(question) ", completions: completions)?.trimmed
        }
        StandardOutput.prompt("\(question) ")
        return readLine()?.trimmed
    }

    /// By the keys of the person's language, and by `y` and `n`; nil when the person leaves instead of answering.
    func answer(_ question: Phrase) -> Bool? {
        let (yes, no): (Phrase, Phrase) = ("y", "n")
        let agreeing = Set("y" + Words.text(yes))
        let keys = agreeing.union("n" + Words.text(no))
        return key("\(question) [\(yes)/\(no)]", of: Array(keys)).map(agreeing.contains)
    }

    /// Nil for the keys that leave.
    private func typedKey() -> Character? {
        let code = descriptors_key(STDIN_FILENO)
        guard code > 4 else { return nil }
        guard code >= 0x20, code < 0x7F, let scalar = Unicode.Scalar(UInt32(code)) else { return " " }
        return Character(String(scalar).lowercased())
    }
}
