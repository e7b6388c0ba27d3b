import Model
import Testing
import Understanding

@Suite("Dictionaries")
struct DictionaryTests {
    @Test("the shipped dictionaries are read")
    func shipped() throws {
        #expect(try ShippedDictionaries.load().map(\.language) == ["nl", "fr", "de", "en", "it", "es"])
    }

    @Test(
        "a line that cannot be read is named with its number and what is wrong",
        arguments: [
            ("# words\ndue vervaldag", "test.txt:2: expected a meaning, a colon and words, as in 'due: vervaldag'"),
            ("titel invoice: factuur", "test.txt:1: unknown meaning 'titel invoice'; nl.txt shows all there are"),
            ("month 13: undecember", "test.txt:1: unknown meaning 'month 13'; nl.txt shows all there are"),
            ("due: vervaldag, --", "test.txt:1: '--' has neither letters nor digits"),
        ])
    func failure(text: String, expected: String) {
        do throws(DictionaryFailure) {
            _ = try Understanding.Dictionary(language: "nl", text: text, source: "test.txt")
            Issue.record("it was read")
        } catch {
            #expect(error.description == expected)
        }
    }

    @Test("an office's own kind of document is known by its title and its number")
    func ownKind() throws {
        let text = "title werkbon: werkbon\nnumber werkbon: werkbonnummer\n"
        let finder = FactFinder(dictionaries: [try .init(language: "nl", text: text, source: "nl.txt")])
        let facts = finder.find(in: DrawnPage.pages("^Werkbon\n\nWerkbonnummer: W-118\n")).facts
        #expect(facts.kind?.rawValue == "werkbon" && facts.number == "W-118")
    }
}
