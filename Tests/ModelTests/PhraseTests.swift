import Model
import Testing

@Suite("Phrases, and their words in other languages")
struct PhraseTests {
    private let dutch = Wording(
        language: "nl",
        translations: [
            "entry {1} is of {2} already": "{2} heeft post {1} al", "{1} entries": "{1} posten",
            "{1} entry": "{1} post",
            "deleted {1}": "{1} verwijderd", "{1} would go with {2}": "{1} {1:zou|zouden} met {2} gaan",
        ])

    @Test("A phrase says itself in English, and in another language with its gaps where that wants them")
    func translated() {
        let phrase: Phrase = "entry \(12) is of \("C00042") already"
        #expect(phrase.key == "entry {1} is of {2} already")
        #expect("\(phrase)" == "entry 12 is of C00042 already")
        #expect(dutch.text(phrase) == "C00042 heeft post 12 al")
    }

    @Test("A phrase in a gap is put into words by itself, in the number that it counts")
    func nested() {
        #expect(dutch.text("deleted \(1, "entry", "entries")") == "1 post verwijderd")
        #expect(dutch.text("deleted \(3, "entry", "entries")") == "3 posten verwijderd")
    }

    @Test("Words that follow a number have its form")
    func numbered() {
        func going(_ count: Int) -> Phrase { "\(count, "entry", "entries") would go with \("{1:a|b}")" }
        #expect(dutch.text(going(1)) == "1 post zou met {1:a|b} gaan")
        #expect(dutch.text(going(11)) == "11 posten zouden met {1:a|b} gaan")
    }

    @Test("What stands in a gap is never taken for a gap, and what has no translation stays English")
    func gapsAreNoForms() {
        #expect(dutch.text("entry \("{2}") is of \("{1}") already") == "{1} heeft post {2} al")
        #expect(dutch.text("entry \(7) was \(Phrase(verbatim: "{1}"))") == "entry 7 was {1}")
    }

    @Test("A sentence written in two parts is translated as one")
    func concatenated() {
        let phrase: Phrase = "entry \(12) is of " + "\("C1") already"
        #expect(dutch.text(phrase) == "C1 heeft post 12 al")
    }
}
