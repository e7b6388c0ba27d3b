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
        #expect(text.unknownGaps == ["x"] && text.unclosedGaps == [""])
        #expect(DescriptionText(["": "{date van {total}"]).unclosedGaps == ["date van "])
    }

    @Test("show every fact that rules take, what a rule took before what the document says")
    func facts() {
        var facts = filling.facts
        (facts.kind, facts.direction) = ("invoice", .inbound)
        facts.references = [DocumentReference(type: "contract", value: "K-7")]
        facts.seller = Party(
            name: "Peeters BV",
            identifiers: [
                Identifier(scheme: .vat, normal: "BE0411111140"), Identifier(scheme: .iban, normal: "BE71096123456769"),
            ])
        let filling = DescriptionText.Filling(
            facts: facts, taken: ["iban": "BE68539007547034"], contactName: "Peeters BV", template: "Invoice")
        let text = DescriptionText(["": "{contract_no} {order_no} {vat} {iban} {name} {type}"])
        #expect(
            text.filled(filling, languages: []) == "K-7 BE0411111140 BE68539007547034 Peeters BV purchase-invoice")
        #expect(text.unknownGaps.isEmpty)
    }

    @Test(
        "know the languages of Business Central",
        arguments: [
            ("NLB", "nl"), ("FRA", "fr"), ("ENU", "en"), ("DEU", "de"), ("GER", "de"), ("nl-BE", "nl"), ("pt", "pt"),
        ])
    func codes(code: String, language: String) { #expect(ContactLanguage.code(code) == language) }
}
