import ArgumentParser
import Model
import Recording

/// Does the same with several review items: what succeeds is told on standard output, what is refused on standard
/// error.
enum Settlement {
    static func each(_ numbers: [Int64], _ settle: (Int64) throws -> String) throws {
        var refused = 0
        for number in numbers {
            do {
                StandardOutput.write(PrintableText.clean(try settle(number)))
            } catch let error as LedgerFailure where error.disposition == .never {
                refused += 1
                let sentence = "\(error)."
                StandardError.write(sentence.prefix(1).uppercased() + sentence.dropFirst())
            }
        }
        guard refused > 0 else { return }
        throw ExitCode(refused == numbers.count ? Refusal.refused : Refusal.partly)
    }
}
