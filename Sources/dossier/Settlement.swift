import ArgumentParser
import Intake
import Model
import Recording

/// What the commands share that settle something, one by one: what succeeds is told on standard output, what is
/// refused on standard error.
enum Settlement {
    static func each(_ numbers: [Int64], _ settle: (Int64) throws -> Phrase) throws {
        var refused = 0
        for number in numbers {
            do {
                StandardOutput.say(try settle(number))
            } catch let error as LedgerFailure where error.disposition == .never {
                refused += 1
                StandardError.sentence(error.phrase)
            }
        }
        guard refused > 0 else { return }
        throw ExitCode(refused == numbers.count ? Refusal.refused : Refusal.partly)
    }

    /// The lessons, when the person at the terminal agrees; where nobody is to be asked, all.
    /// Who leaves instead of answering has nothing recorded either.
    static func agreed(_ lessons: [Lesson], _ contact: Contact, asks: Bool) throws -> [Lesson] {
        let terminal = Terminal()
        guard !lessons.isEmpty, asks, terminal.isInteractive else { return lessons }
        let question: Phrase =
            "Know \(contact.number) \(contact.name) from now on by \(lessons.phrase)? (It is recorded either way.)"
        guard let learns = terminal.answer(question) else { throw Refusal("Stopped; nothing more was recorded.") }
        return learns ? lessons : []
    }

    /// After something was learnt: that other documents which wait would find their contact now.
    static func tellWhoMatches(_ desk: ReviewDesk) throws {
        let count = try desk.matching().count
        guard count > 0 else { return }
        let command = "dossier review retry --all"
        StandardOutput.say(
            count == 1
                ? "Another document that waits matches now: '\(command)' records it."
                : "\(count) other documents that wait match now: '\(command)' records them.")
    }
}
