import ArgumentParser
import Model

/// Reads the values of an interaction as people type them, behind an option or as the answer to a question.
enum InteractionAnswer {
    /// - Parameter name: an option, or what the day is, in words.
    static func day(_ text: String, _ name: Phrase) throws -> CalendarDate {
        guard text.utf8.count == 10, let date = CalendarDate(iso: text) else {
            throw ValidationError(saying: "'\(text)' is no day for \(name); write it as 2026-01-31.")
        }
        return date
    }

    /// `9:05`, `09:05` and `09:05:30`.
    static func time(_ text: String) throws -> String {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Int($0) : nil }
        guard (2...3).contains(parts.count), numbers.count == parts.count, (0...23).contains(numbers[0]),
            numbers.dropFirst().allSatisfy((0...59).contains)
        else { throw ValidationError(saying: "'\(text)' is no time of day; write it as 14:30.") }
        return (numbers + [0]).prefix(3).map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    static func amount(_ text: String) throws -> Amount {
        guard let amount = AmountArgument(argument: text)?.amount, !amount.isNegative else {
            throw ValidationError(saying: "'\(text)' is no amount of zero or more, such as 8 or 12.50.")
        }
        return amount
    }

    /// - Parameter name: an option, or what is chosen, in words.
    static func choice<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ name: Phrase, of type: Word.Type = Word.self
    ) throws -> Word {
        if let word = TypedWord.find(text, among: type) { return word }
        throw ValidationError(saying: "'\(text)' is nothing for \(name); there are \(TypedWord.list(type)).")
    }

    /// In English or the words of the other languages.
    static func evaluation(_ text: String) throws -> Evaluation {
        if let evaluation = TypedWord.find(text, among: Evaluation.self) { return evaluation }
        throw ValidationError(
            saying: "'\(text)' is no evaluation; there are \(TypedWord.list(Evaluation.self)).")
    }

    static func minutes(_ text: String) throws -> Int {
        if let minutes = Int(text) { return minutes }
        throw ValidationError(saying: "'\(text)' is no number of minutes, such as 45.")
    }

    static func correspondence(_ text: String) throws -> ManualInteraction.Correspondence {
        if let type = TypedWord.find(text, among: CorrespondenceType.self) { return .by(type) }
        if TypedWord.isNone(text) { return .blank }
        let known = TypedWord.list(CorrespondenceType.self)
        throw ValidationError(saying: "'\(text)' is no way to write to a contact; there are \(known) and none.")
    }
}
