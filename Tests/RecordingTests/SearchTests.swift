import Foundation
import Model
import Recording
import Testing

@Suite("Looking for words")
struct SearchTests {
    let office: Office

    init() throws {
        office = try Office()
        let texts = ["Levering café Zürich, onderhoud ketel", "Factuur voor onderhoud van de lift", "Offerte ketels"]
        for (index, text) in texts.enumerated() {
            let print = Print(name: "\(index).pdf", bytes: "b\(index)", inode: UInt64(index), number: "N\(index)")
            var reading = print.reading
            reading.pages = [text, "blad twee"]
            _ = try office.ledger.record([print.submission(.decided(reading, print.decision))])
        }
    }

    private func found(_ text: String, _ change: (inout LogFilter) -> Void = { _ in }) throws -> [Int64] {
        var filter = LogFilter()
        let words: SearchText = try #require(SearchText(text))
        filter.text = words
        change(&filter)
        return try office.ledger.log(filter).map(\.number)
    }

    @Test("finds them in documents, descriptions and comments once they are indexed, which recording does not wait for")
    func words() throws {
        #expect(try office.ledger.unindexedEntries() == 3)
        #expect(try found("onderhoud").isEmpty)
        #expect(try office.ledger.indexWords(limit: 2) == 2)
        #expect(try office.ledger.indexWords(limit: 2) == 1)
        #expect(try office.ledger.unindexedEntries() == 0 && office.ledger.indexWords(limit: 2) == 0)
        #expect(try found("onderhoud") == [2, 1])
        #expect(try found("CAFE zurich") == [1])
        #expect(try found("ketel") == [1])
        #expect(try found("ketel*") == [3, 1])
        #expect(try found("\"onderhoud ketel\"") == [1])
        #expect(try found("\"ketel onderhoud\"").isEmpty)
        #expect(try found("onderhoud", { $0.sort = LogSort(.entry, ascending: true) }) == [1, 2])
        #expect(try found("onderhoud", { $0.entries = 2...3 }) == [2])
    }

    @Test("follows what is changed on an entry, and leaves nothing of what stood there before")
    func changes() throws {
        _ = try office.ledger.indexWords(limit: 10)
        func change(_ action: EntryAction) throws {
            _ = try office.ledger.change([2], action, by: "els", at: Print.takenAt)
        }
        try change(.edit([.description("Herstelling dak"), .subject("dringend")]))
        try change(.comment("belde over de zonnepanelen"))
        #expect(try found("dak dringend zonnepanelen lift") == [2])
        try change(.edit([.description("Herstelling goot"), .subject(nil)]))
        #expect(try found("dak").isEmpty && found("dringend").isEmpty)
        #expect(try found("goot zonnepanelen") == [2])
    }

    @Test("takes what a person types for words, never for a language of its own")
    func hostile() throws {
        _ = try office.ledger.indexWords(limit: 10)
        for text in [
            "lift OR ketel", "NEAR(lift ketel)", "text:lift", "lift\"", "\"lift", "lift*\"", "-lift^", "a AND",
            "{lift}", "lift + ketel", "l'ift; DROP", "*lift", "lift\u{0}", "'", "ketel ***",
        ] {
            guard SearchText(text) != nil else { continue }
            _ = try found(text)
        }
        #expect(try found("lift\"").contains(2))
        #expect(SearchText("*** - \"\"") == nil && SearchText("") == nil)
        #expect(SearchText(String(repeating: "a ", count: 200)) == nil)
    }
}
