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

    @Test("of an entry to which a file was attached are its own and its comments, also when the file is read later")
    func attached() throws {
        let store = try DocumentStore(directory: office.directory)
        let file = office.directory + "/dropped"
        try Data("offer".utf8).write(to: URL(fileURLWithPath: file))
        let handle = try #require(FileHandle(forReadingAtPath: file))
        let kept = try store.put(descriptor: handle.fileDescriptor, limit: 1000)
        try store.sync([kept.digest])
        var interaction = ManualInteraction(template: "S_QUOTE")
        interaction.comment = "belde over de zonnepanelen"
        let attachment = AttachedDocument(
            digest: kept.digest, size: kept.size, mediaType: .pdf, originalPath: file, modified: Print.printedAt)
        _ = try office.ledger.record(
            ManualRecording(interaction, for: .contacts(["C00099"]), attachment: attachment), by: "els",
            at: Print.takenAt, store: store)
        _ = try office.ledger.indexWords(limit: 10)
        #expect(try found("zonnepanelen") == [4])
        // The same file is dropped, and read.
        let print = Print(name: "4.pdf", bytes: "offer", inode: 4, number: "N4")
        var reading = print.reading
        reading.pages = ["Warmtepomp"]
        var submission = print.submission(.decided(reading, print.decision))
        (submission.digest, submission.size) = (kept.digest, kept.size)
        #expect(try office.ledger.record([submission], keptIn: store).first?.outcome == .recorded(entryNumber: 5))
        _ = try office.ledger.indexWords(limit: 10)
        #expect(try found("warmtepomp") == [5])
        _ = try office.ledger.change([4], .edit([.description("Herstelling goot")]), by: "els", at: Print.takenAt)
        #expect(try found("warmtepomp") == [5] && found("goot") == [4] && found("quote zonnepanelen").isEmpty)
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
