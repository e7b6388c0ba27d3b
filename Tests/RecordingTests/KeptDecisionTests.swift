import Foundation
import Model
import Testing

@testable import Recording

@Suite("Decisions as the ledger keeps them")
struct KeptDecisionTests {
    private let steps: [Phrase] = [
        "direction \(Phrase(word: "outbound")): \(Phrase("we are the seller"))",
        "rule '\("Numbers")': \(Phrase("VAT \("BE0123456749")")) is of \("C00042 Garage De Smet")",
        "template \("S_INVOICE")",
    ]

    @Test("a decision from before steps were phrases is read, and its steps stay as they were")
    func earlier() throws {
        var decision = Print().decision
        decision.ladder = []
        let text = String(decoding: try StoredReading.encoded(decision), as: UTF8.self)
        let steps = ["direction outbound: we are the seller", "template S_INVOICE"]
        let earlier = text.replacing("\"ladder\":[]", with: "\"ladder\":[\"\(steps[0])\",\"\(steps[1])\"]")
        #expect(earlier != text)
        let read = try StoredReading.decision(Data(earlier.utf8))
        #expect(read.ladder.map(\.description) == steps)
        let german = Wording(language: "de", translations: [steps[1]: "Vorlage", "template {1}": "Vorlage {1}"])
        #expect(read.ladder.map(german.text) == steps)
        #expect(try StoredReading.encoded(read) == Data(earlier.utf8))
    }

    @Test("a decision of today is told in the language of who reads it, and costs little more room")
    func today() throws {
        var decision = Print().decision
        decision.ladder = steps
        let bytes = try StoredReading.encoded(decision)
        let read = try StoredReading.decision(bytes)
        #expect(read == decision)
        let german = Wording(
            language: "de",
            translations: [
                "direction {1}: {2}": "Richtung {1}: {2}", "outbound": "ausgehend",
                "we are the seller": "wir sind der Verkäufer", "template {1}": "Vorlage {1}",
            ])
        #expect(german.text(read.ladder[0]) == "Richtung ausgehend: wir sind der Verkäufer")
        #expect(german.text(read.ladder[2]) == "Vorlage S_INVOICE")
        let plain = try StoredReading.encoded(decision.inEnglish)
        #expect(bytes.count - plain.count <= 30 * steps.count, "\(bytes.count) instead of \(plain.count)")
        #expect(try StoredReading.decision(plain).ladder.map(\.description) == steps.map(\.description))
    }

    @Test("a person who is erased leaves the steps of other people's documents", arguments: [true, false])
    func erased(asPhrases: Bool) throws {
        let office = try Office()
        let person = Contact(number: "P00777", kind: .person, name: "Ada Zebrowski")
        _ = try office.ledger.importContacts([person])
        var decision = Print().decision
        decision.ladder =
            steps + ["rule '\("Names")': \(Phrase("only the name is that of \("P00777 Ada Zebrowski")"))"]
            + ["rule '\("Names")': \(Phrase("nearest: \("P007770 Another, C1 Somebody")"))"]
        if !asPhrases { decision = decision.inEnglish }
        _ = try office.ledger.record([Print().submission(.decided(Print().reading, decision))])
        let done = try office.ledger.erase(
            contact: "P00777", reason: "asked", keepsDocuments: false, by: "els", at: Print.takenAt, preview: false)
        let entry = try #require(try office.ledger.log(LogFilter()).first)
        let ladder = try #require(try office.ledger.entryDetails(entry.number)?.decision?.ladder)
        #expect(
            ladder.map(\.description)
                == steps.map(\.description) + [
                    "concerned \(done.neutralNumber ?? "")", "rule 'Names': nearest: P007770 Another, C1 Somebody",
                ])
        let dutch = Wording(language: "nl", translations: ["concerned {1}": "betrof {1}"])
        #expect(dutch.text(ladder[3]) == "betrof ERASED-1")
    }
}

extension Decision {
    /// With its steps as plain text, as they were kept before they were phrases.
    fileprivate var inEnglish: Decision {
        var decision = self
        decision.ladder = ladder.map { Phrase(verbatim: $0.description) }
        return decision
    }
}
