import Model
import Testing

@Suite("Descriptions of interactions")
struct DescriptionTextTests {
    private var filling: DescriptionText.Filling {
        var facts = Facts()
        facts.number = "F7"
        facts.total = Amount("12.50")
        facts.currency = "EUR"
        return DescriptionText.Filling(facts: facts, contactName: "Peeters BV", template: "Sales invoice")
    }

    @Test("take the first language there is a text for, else the one for all, else any")
    func languages() {
        let text = DescriptionText(["nl": "Factuur {number}", "fr": "Facture {number}"])
        #expect(text.filled(filling, languages: ["de", "fr", "nl"]) == "Facture F7")
        #expect(text.filled(filling, languages: ["de"]) == "Facture F7")
        #expect(DescriptionText(["nl": "Factuur", "": "Invoice"]).filled(filling, languages: ["de"]) == "Invoice")
    }

    @Test("leave out what the document does not say, and leave other braces alone")
    func gaps() {
        let text = DescriptionText(["": "{contact}: {number} of {date} {total} {currency} {x} {"])
        #expect(text.filled(filling, languages: []) == "Peeters BV: F7 of 12.50 EUR {x} {")
        #expect(text.unknownGaps == ["x", ""])
    }

    @Test(
        "know the languages of Business Central",
        arguments: [
            ("NLB", "nl"), ("FRA", "fr"), ("ENU", "en"), ("DEU", "de"), ("GER", "de"), ("nl-BE", "nl"), ("pt", "pt"),
        ])
    func codes(code: String, language: String) { #expect(ContactLanguage.code(code) == language) }
}
