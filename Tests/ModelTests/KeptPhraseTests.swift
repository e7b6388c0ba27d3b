import Foundation
import Model
import Testing

@Suite("Phrases as the ledger keeps them")
struct KeptPhraseTests {
    private func kept(_ phrase: Phrase) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return String(decoding: try encoder.encode([phrase]), as: UTF8.self)
    }

    private func read(_ text: String) throws -> Phrase {
        try #require(try JSONDecoder().decode([Phrase].self, from: Data(text.utf8)).first)
    }

    @Test("the English words stand once, and what fills their gaps behind them")
    func form() throws {
        let phrase: Phrase = "rule '\("invoices")' takes \(Phrase(word: "due_date")) \(Phrase(verbatim: "2026-01-31"))"
        let text = #"[["rule '{1}' takes {2} {3}","invoices",["due_date"],"2026-01-31"]]"#
        #expect(try kept(phrase) == text)
        #expect(try read(text).key == phrase.key)
        #expect(try read(text) == phrase)
    }

    @Test("a phrase that was kept is told in another language, the phrases in its gaps too")
    func told() throws {
        let german = Wording(
            language: "de",
            translations: [
                "direction {1}: {2}": "Richtung {1}: {2}", "inbound": "eingehend", "we are the buyer": "wir kaufen",
            ])
        let phrase: Phrase = "direction \(Phrase(word: "inbound")): \(Phrase("we are the buyer"))"
        #expect(german.text(try read(kept(phrase))) == "Richtung eingehend: wir kaufen")
    }

    @Test("a step from before phrases were kept is read as it stands, whatever stands in it")
    func earlier() throws {
        for step in ["direction inbound: we are the buyer", "rule '{1}' takes {2}", "", "[\"a\"]"] {
            let phrase = try read(kept(Phrase(verbatim: step)))
            #expect("\(phrase)" == step)
            #expect(Wording(language: "de", translations: [step: "anders"]).text(phrase) == step)
        }
    }

    @Test("what a document says never becomes a gap, and too few or too many gaps do not make it unreadable")
    func braces() throws {
        let phrase: Phrase = "no contact for '\("{1} & {2}")' of \("x")"
        #expect("\(try read(kept(phrase)))" == "no contact for '{1} & {2}' of x")
        #expect("\(try read(#"[["a {1} b {2}","1"]]"#))" == "a 1 b {2}")
        #expect("\(try read(#"[["a {1}","1","2"]]"#))" == "a 1")
    }
}
