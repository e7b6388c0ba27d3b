/// A phrase of the dictionaries where it stands on a page.
struct Phrase {
    let tokens: Range<Int>
    let cell: Int
    let row: Int
    let senses: [Vocabulary.Sense]
    /// True when only punctuation stands before it in its cell, or a separator such as "|".
    let startsCell: Bool
    let endsWithColon: Bool

    /// True when the phrase stands as a label does, and not within a sentence.
    var isLabel: Bool { startsCell || endsWithColon }

    func means(_ test: (Meaning) -> Bool) -> Bool {
        for sense in senses where test(sense.meaning) { return true }
        return false
    }

    /// The first answer that one of the meanings gives.
    func first<Answer>(_ answer: (Meaning) -> Answer?) -> Answer? {
        for sense in senses {
            if let answer = answer(sense.meaning) { return answer }
        }
        return nil
    }
}
