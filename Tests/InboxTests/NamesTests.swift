import Testing

@testable import Inbox

@Suite("Names: what is passed over, and what is free")
struct NamesTests {
    @Test(
        "half-written files and litter are passed over",
        arguments: [
            (".hidden.pdf", true), ("a.pdf.part", true), ("a.TMP", true), ("~$offer.docx", true), ("#a#", true),
            ("#16353523", true), ("Thumbs.db", true), ("thumbs.DB", true), ("@eaDir", true), ("a.pdf.why.txt", true),
            ("$RECYCLE.BIN", true), ("._a.pdf", true), (".~lock.a.odt#", true), ("lost+found", true),
            ("a.pdf", false), ("part.pdf", false), ("#12 offer.pdf", false), ("tmp", false), ("why.txt", false),
            ("desktop.ini.pdf", false), ("~a.pdf", false),
        ])
    func builtIn(_ name: String, _ isIgnored: Bool) {
        #expect(IgnoreList().ignores(Array(name.utf8)) == isIgnored)
    }

    @Test(
        "an administrator's patterns work on names",
        arguments: [
            ("draft*", "drafts.pdf", true), ("draft*", "Draft 1.pdf", true), ("draft*", "a draft.pdf", false),
            ("a?c.pdf", "abc.pdf", true), ("a?c.pdf", "aéc.pdf", true), ("a?c.pdf", "ac.pdf", false),
            ("a?c.pdf", "aжc.pdf", true), ("kopie é*", "KOPIE É.pdf", true),
            ("[0-9][!a]*", "1b.pdf", true), ("[0-9][!a]*", "1a.pdf", false), ("[", "[", true), ("[a", "[a", true),
            ("*[]]*", "a]b", true), ("**", "anything", true), ("*a*b*c*", "xxaxxbxxcxx", true),
            ("*a*b*c", "abcb", false), ("", "a", false),
        ])
    func patterns(_ pattern: String, _ name: String, _ isIgnored: Bool) {
        #expect(IgnoreList(adding: [pattern]).ignores(Array(name.utf8)) == isIgnored)
    }

    @Test(
        "a second file of one name gets a number before its ending",
        arguments: [
            ("Invoice.pdf", 2, "Invoice (2).pdf"), ("Invoice", 3, "Invoice (3)"), (".pdf", 2, ".pdf (2)"),
            ("a.b.pdf", 12, "a.b (12).pdf"), ("a. a very long ending", 2, "a. a very long ending (2)"),
        ])
    func numbered(_ name: String, _ number: Int, _ expected: String) {
        #expect(FreeName.numbered(Array(name.utf8), number) == Array(expected.utf8))
    }

    @Test("a number never makes a name too long, and never cuts through a character")
    func longNames() {
        let name = Array((String(repeating: "é", count: 125) + "a.pdf").utf8)
        let numbered = FreeName.numbered(name, 2)
        #expect(numbered.count <= 255)
        #expect(String(validating: numbered, as: UTF8.self)?.hasSuffix("é (2).pdf") ?? false)
    }

    @Test("the next free number is found in few steps also among ten thousand")
    func manyTaken() {
        let taken = Set((2...10_000).map { "Invoice (\($0)).pdf" } + ["Invoice.pdf"])
        var asked = 0
        let free = FreeName.find(for: Array("Invoice.pdf".utf8)) { name in
            asked += 1
            return taken.contains(String(decoding: name, as: UTF8.self))
        }
        #expect(String(decoding: free, as: UTF8.self) == "Invoice (10001).pdf")
        #expect(asked < 40)
    }
}
