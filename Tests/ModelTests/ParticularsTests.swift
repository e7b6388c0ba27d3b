import Model
import Testing

@Suite("Evidence and particulars, which are kept in English")
struct ParticularsTests {
    @Test("every form is found by its English words, and no other takes them", arguments: ParticularForm.allCases)
    func forms(form: ParticularForm) {
        // With gaps filled by what no form has.
        let filled = form.rawValue.replacing(/[{<]\d[}>]/, with: "Qx")
        let phrase = Phrase(particulars: filled)
        #expect(phrase.key == form.key)
        #expect(phrase.description == filled)
    }

    @Test("forms and codes within a form are told by themselves, and a line of a document stays as it is")
    func within() {
        let dutch = Wording(
            language: "nl",
            translations: [
                "it is the number of another document: {1}": "nummer van een ander document: {1}",
                "order": "bestelling", "page {1}, line {2}: {3}": "pagina {1}, regel {2}: {3}",
                "{1} is of {2}": "{1} is van {2}",
            ])
        #expect(
            dutch.text(Phrase(particulars: "it is the number of another document: order"))
                == "nummer van een ander document: bestelling")
        #expect(
            dutch.text(Phrase(particulars: "page 1, line 2: order is of Gent"))
                == "pagina 1, regel 2: order is of Gent")
    }
}
