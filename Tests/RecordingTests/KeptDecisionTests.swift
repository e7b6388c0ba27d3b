import Foundation
import Model
import Testing

@testable import Recording

@Suite("A decision beside its reading")
struct KeptDecisionTests {
    private static func stored(_ decision: Decision, facts: Facts) throws -> StoredReading {
        try StoredReading(DocumentReading(mediaType: .xml, facts: facts, format: "UBL Invoice"), decision)
    }

    @Test("facts that are as they were read, but for the direction, are kept once and come back whole")
    func once() throws {
        var read = Print().facts
        read.direction = nil
        let stored = try Self.stored(Print().decision, facts: read)
        #expect(!String(decoding: stored.decision, as: UTF8.self).contains("2026/0017"))
        #expect(String(decoding: stored.reading, as: UTF8.self).contains("2026/0017"))
        #expect(try StoredReading.decision(stored.decision, beside: stored.reading) == Print().decision)
        #expect(try StoredReading.documentType(ofDecision: stored.decision) == "sales-invoice")
    }

    @Test("facts that a rule changed are the decision's own, whatever was read")
    func changed() throws {
        var read = Print().facts
        read.number = "2026-17"
        let stored = try Self.stored(Print().decision, facts: read)
        #expect(try StoredReading.decision(stored.decision, beside: stored.reading) == Print().decision)
        // As everything was kept before.
        let whole = try StoredReading.encoded(Print().decision)
        #expect(try StoredReading.decision(whole, beside: stored.reading) == Print().decision)
    }
}
