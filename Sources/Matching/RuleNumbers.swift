/// Gives numbers to what many rules have in common, so that a walk compares numbers: the words of patterns, and
/// questions.
struct RuleNumbers {
    private(set) var words: [[UInt8]] = []
    private var wordNumbers: [[UInt8]: Int] = [:]
    private var questionNumbers: [Inquiry.Question: Int] = [:]

    var questionCount: Int { questionNumbers.count }

    mutating func number(ofWord word: [UInt8]) -> Int {
        if let number = wordNumbers[word] { return number }
        wordNumbers[word] = words.count
        words.append(word)
        return words.count - 1
    }

    mutating func number(of question: Inquiry.Question) -> Int {
        if let number = questionNumbers[question] { return number }
        let number = questionNumbers.count
        questionNumbers[question] = number
        return number
    }
}
