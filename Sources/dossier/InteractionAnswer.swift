import ArgumentParser
import Model

/// Reads the values of an interaction as people type them, behind an option or as the answer to a question.
enum InteractionAnswer {
    static func day(_ text: String, _ name: String) throws -> CalendarDate {
        guard text.utf8.count == 10, let date = CalendarDate(iso: text) else {
            throw ValidationError(Words.text("'\(text)' is no day for \(name); write it as 2026-01-31."))
        }
        return date
    }

    /// `9:05`, `09:05` and `09:05:30`.
    static func time(_ text: String) throws -> String {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Int($0) : nil }
        guard (2...3).contains(parts.count), numbers.count == parts.count, (0...23).contains(numbers[0]),
            numbers.dropFirst().allSatisfy((0...59).contains)
        else { throw ValidationError("'\(text)' is no time of day; write it as 14:30.") }
        return (numbers + [0]).prefix(3).map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    static func amount(_ text: String) throws -> Amount {
        guard let amount = AmountArgument(argument: text)?.amount, !amount.isNegative else {
            throw ValidationError("'\(text)' is no amount of zero or more, such as 8 or 12.50.")
        }
        return amount
    }

    static func choice<Word: RawRepresentable & CaseIterable>(
        _ text: String, _ name: String, of type: Word.Type = Word.self
    ) throws -> Word where Word.RawValue == String {
        if let word = Word(rawValue: text.lowercased()) { return word }
        let known = Word.allCases.map(\.rawValue).joined(separator: " or ")
        throw ValidationError("'\(text)' is nothing for \(name); say \(known).")
    }

    /// In English or the words of the other languages.
    static func evaluation(_ text: String) throws -> Evaluation {
        if let evaluation = Evaluation(written: EntryWords.code(text) ?? text) { return evaluation }
        let known = Evaluation.allCases.map { "'\(Words.word($0.rawValue))'" }.joined(separator: ", ")
        throw ValidationError(Words.text("'\(text)' is no evaluation; there are \(known)."))
    }

    static func correspondence(_ text: String) throws -> ManualInteraction.Correspondence {
        if let type = CorrespondenceType(written: text) { return .by(type) }
        if text.lowercased() == "none" { return .blank }
        throw ValidationError("'\(text)' is no way to write to a contact; say 'Hard Copy', 'Email' or none.")
    }
}
