import Model
import Testing

@testable import Intake

@Suite("The sentences in a .why.txt")
struct WhyTextTests {
    private var decision: Decision {
        var facts = Facts()
        facts.kind = .invoice
        facts.number = "2026-17"
        facts.total = Amount("148.30")
        facts.currency = "EUR"
        return Decision(
            outcome: .review(ReviewReason(.contactAmbiguous)), facts: facts,
            candidates: [
                Candidate(contactNumber: "C00042", name: "Jansen BV", evidence: ["VAT BE0123456749"]),
                Candidate(contactNumber: "C00043", name: "Jansen Gent", evidence: ["VAT BE0123456749"]),
            ])
    }

    @Test(
        "what the page of a hybrid says differently stands there, in the office's language",
        arguments: [
            ("nl", "totaal: 121.00 in de gegevens, 119.00 op de pagina"),
            ("fr", "total : 121.00 dans les données, 119.00 sur la page"),
            ("de", "Summe: 121.00 in den Daten, 119.00 auf der Seite"),
            ("en", "total: 121.00 in the data, 119.00 on the page"),
        ])
    func differences(language: String, sentence: String) throws {
        var decision = decision
        decision.facts.differences = [PageDifference(.total, data: "121.00", page: "119.00")]
        let outcome = Outcome.review(reviewNumber: 7, ReviewReason(.pageDiffersFromXML, detail: "total: …"))
        let text = try #require(
            WhyText(language: language, wording: Catalog.wording(language)).text(
                fileName: "a.pdf", outcome: outcome, decision: decision))
        #expect(text.contains("  \(sentence)\n"))
        #expect(!text.contains("…"))
    }

    @Test(
        "a review says why, about what, and between whom, in the office's language",
        arguments: [
            ("nl", "Reden: Twee of meer contacten passen even goed.", "factuur"),
            ("fr", "Raison: Deux contacts ou plus correspondent aussi bien.", "facture"),
            ("de", "Grund: Zwei oder mehr Kontakte passen gleich gut.", "Rechnung"),
            ("en", "Reason: Two or more contacts fit equally well.", "invoice"),
            ("it", "Reason: Two or more contacts fit equally well.", "invoice"),
        ])
    func review(language: String, sentence: String, kind: String) throws {
        let outcome = Outcome.review(reviewNumber: 7, ReviewReason(.contactAmbiguous))
        let text = try #require(
            WhyText(language: language, wording: Catalog.wording(language)).text(
                fileName: "a.pdf", outcome: outcome, decision: decision))
        #expect(text.contains(sentence))
        #expect(text.contains(": \(kind), 2026-17, EUR 148.30"))
        #expect(text.contains("C00042  Jansen BV (") && text.contains("BE0123456749)"))
        #expect(text.contains(" 7\n"))
    }

    @Test(
        "a duplicate of what is canceled says that it does not count, and what to do",
        arguments: ["nl", "fr", "de", "en"])
    func canceled(language: String) throws {
        let outcome = Outcome.duplicate(.sameBytes, of: 12)
        let text = try #require(
            WhyText(language: language, wording: Catalog.wording(language)).text(
                fileName: "a.pdf", outcome: outcome, decision: nil, canceled: 12))
        #expect(text.contains("dossier uncancel 12") && text.contains("dossier purge 12 --yes"))
        let counted = WhyText(language: language, wording: Catalog.wording(language)).text(
            fileName: "a.pdf", outcome: outcome, decision: nil)
        #expect(counted?.contains("uncancel") == false)
    }

    @Test("a recorded document needs no explanation")
    func recorded() {
        #expect(
            WhyText(language: "nl", wording: Catalog.wording("nl")).text(
                fileName: "a.pdf", outcome: .recorded(entryNumber: 1), decision: nil) == nil)
    }

    @Test("control characters from outside do not reach the text")
    func controlCharacters() throws {
        let outcome = Outcome.problem(ProblemReason(.damaged, detail: "bad\u{1B}[31m name"))
        let text = try #require(
            WhyText(language: "en", wording: .english).text(fileName: "a\nb.pdf", outcome: outcome, decision: nil))
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("File: a b.pdf"))
    }

    @Test("the outcome folders have the names of the contract in each language")
    func folderNames() {
        let names = ["nl", "fr", "de", "en"].map { language in
            OutcomeWord.allCases.map(SentencesByLanguage.of(language).folderName)
        }
        #expect(
            names == [
                ["Verwerkt", "Nakijken", "Dubbel", "Probleem", "Genegeerd"],
                ["Enregistré", "À vérifier", "Doublon", "Problème", "Ignoré"],
                ["Erfasst", "Prüfen", "Doppelt", "Problem", "Ignoriert"],
                ["Recorded", "Review", "Duplicate", "Problem", "Ignored"],
            ])
    }

    @Test(
        "particulars are said in the office's language, names and numbers as they are",
        arguments: [
            ("it has 9 bytes; the limit is 8", "het heeft 9 bytes; de grens is 8"),
            ("it looks like a Word document; print it as a PDF", "het lijkt op een Worddocument; druk het af als PDF"),
            ("no contact for 'Basic fit is of Gent'", "geen contact voor 'Basic fit is of Gent'"),
            (
                "VAT BE0123456749 (address window, page 1, line 7) is of C1 Jansen; GLN 5412345000013 (text, page 2, line 3) is of C2",
                "btw BE0123456749 (adresvenster, pagina 1, regel 7) is van C1 Jansen; GLN 5412345000013 (tekst, pagina 2, regel 3) is van C2"
            ),
            (
                "name and address fit C1 Jansen (Gent), C2 Jansen; no rule lets name_and_address record",
                "naam en adres passen bij C1 Jansen (Gent), C2 Jansen; geen regel laat daarop registreren (name_and_address)"
            ),
            (
                "unclear: we are the addressee; the addressee is another; payment is asked to our account",
                "onduidelijk: wij zijn de geadresseerde; de geadresseerde is een ander; er wordt betaling op onze rekening gevraagd"
            ),
            (
                #"rule 'runaway': the regular expression '(\w|[^z])*; y' needs too many steps on this text; make it more definite, for example by replacing nested repetitions"#,
                #"regel 'runaway': de reguliere expressie '(\w|[^z])*; y' heeft voor deze tekst te veel stappen nodig; maak ze preciezer, bijvoorbeeld door herhalingen binnen herhalingen te vervangen"#
            ),
            ("words that nobody knows here", "words that nobody knows here"),
        ])
    func particulars(english: String, dutch: String) throws {
        #expect(Catalog.wording("nl").text(Phrase(particulars: english)) == dutch)
        let reason = ReviewReason(.contactUnsure, detail: english)
        let outcome = Outcome.review(reviewNumber: 7, reason)
        let text = try #require(
            WhyText(language: "nl", wording: Catalog.wording("nl")).text(
                fileName: "a.pdf", outcome: outcome, decision: nil))
        #expect(text.contains("Bijzonderheden: \(dutch); nazicht 7\n"), "\(text)")
        let plain = try #require(
            WhyText(language: "en", wording: .english).text(fileName: "a.pdf", outcome: outcome, decision: nil))
        #expect(plain.contains("Particulars: \(english); review 7\n"))
    }
}
