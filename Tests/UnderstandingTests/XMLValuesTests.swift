import Testing

@testable import Understanding

@Suite("The values of an XML document as text")
struct XMLValuesTests {
    private static func values(_ texts: String...) -> String {
        XMLValues.text(of: XMLElement(name: "a", children: texts.map { XMLElement(name: "b", text: $0) }))
    }

    @Test("each value is a line, with single blanks; what has no words is none")
    func lines() {
        #expect(Self.values("one", "", "two \t\n three  é", "\n") == "one\ntwo three é")
        #expect(Self.values() == "")
    }

    @Test("an embedded file or a signature is no text")
    func embedded() {
        let file = String(repeating: "QUJD", count: 200)
        #expect(Self.values("before", file, "and \(file) after") == "before\nand after")
    }

    @Test("what is over a quarter of a megabyte is left out, and no character is cut")
    func long() {
        // The limit falls within a character.
        let words = "xx " + String(repeating: "éé ", count: 60_000)
        let text = Self.values(words, "more")
        #expect(text.utf8.count <= 256 * 1024 && text.utf8.count > 256 * 1024 - 4)
        #expect(!text.contains("\u{FFFD}") && !text.contains("more"))
    }
}
