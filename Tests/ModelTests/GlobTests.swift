import Model
import Testing
import Waiting

@Suite("Names by patterns as in a shell")
struct GlobTests {
    @Test(
        "match as in a shell, without regard to case and accents",
        arguments: [
            ("*", "", true), ("*", "anything", true), ("a*", "Alpha", true), ("*a", "alpha", true),
            ("a?c", "ABC", true),
            ("a?c", "ac", false), ("*.pdf", "Factuur 7.PDF", true), ("*.pdf", "factuur.pdf.xml", false),
            ("garage m*", "Garage Müller GmbH", true), ("*a*b*c*", "xxaxxbxxcxx", true),
            ("*a*b*c*", "xxaxxcxxbxx", false),
            ("société*", "SOCIETE GENERALE", true), ("", "", true), ("", "x", false), ("**a", "ba", true),
        ])
    func matches(pattern: String, text: String, expected: Bool) {
        #expect(Glob(pattern).matches(folded: LetterFolding.fold(text)) == expected)
    }

    @Test("end in good time on patterns that are meant to hurt")
    func hostile() {
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 2_000)
        let took = processorTime {
            #expect(!Glob(String(repeating: "*a", count: 200) + "b").matches(folded: text))
        }
        #expect(took < .seconds(5))
    }

    @Test("tell what must stand in the name")
    func required() {
        #expect(Glob("*Müller & Co*").requiredText == Array("muller & co".utf8))
        #expect(Glob("?a*b?").requiredText == nil)
    }
}
