import Patterns
import Testing

@Suite("Required text")
struct RequiredTextTests {
    @Test(
        "the longest sure sequence of a pattern",
        arguments: [
            (#"(?i)werkorder"#, "werkorder"), (#"Klantnr\.?\s*:?\s*(?<value>C\d{5})"#, "klantnr"),
            ("WERKBON [0-9]+ van", "werkbon "), ("abc+def", "abc"), ("abcd?ef", "abc"), ("abcd*?xyz", "abc"),
            ("ab{2}cde", "cde"), ("abc{0,3}defg", "defg"), (#"a\.b\.c"#, "a.b.c"), ("(a|b)xyz", "xyz"),
            ("[]abc]xyzw", "xyzw"), (#"\bfactuur\b"#, "factuur"), ("é factuur", " factuur"),
            ("(?<=abc)def", "def"), ("(?:long words)?xyz", "xyz"),
        ])
    func sure(source: String, expected: String) throws {
        #expect(try Pattern(source).words == [expected])
    }

    @Test("each alternative has its own")
    func alternatives() throws {
        #expect(try Pattern("(?i)Werkorder|werk ?bon|PO-[0-9]+ van").words == ["werkorder", "werk", " van"])
    }

    @Test(
        "nothing is promised where it could be wrong",
        arguments: [
            "abcd|ef", "ab", "a.b.c", #"\x41bcdef"#, #"\Qa|b\Ecd"#, "(?x)a b c d", "(?ix)abcd", "(*UTF)abcd",
            "[[:alpha:]]abcd", #"(\Q)\E)abcd"#, "(?#comment)abcd", #"\p{L}abcd"#, "(abc)(def)", #"(a)\1bcde"#, "",
        ])
    func unsure(source: String) throws {
        #expect(try Pattern(source).requiredTexts == nil)
    }

    @Test("whatever matches holds the required text")
    func holds() throws {
        let texts = [
            "Klantnr.: C00042", "ab ABBCDE abbcdex", "x]xyzw a.b.c", "Een Factuur é factuur", "abcdxyz abcxyz",
        ]
        for source in [
            #"Klantnr\.?"#, "(?i)ab{2}cde", #"a\.b\.c"#, "(?i)factuur", "abcd*?xyz", "[]abc]xyzw",
            "klantnr|(?i)FACTUUR",
        ] {
            let pattern = try Pattern(source)
            let words = try #require(pattern.words)
            for text in texts where try pattern.matches(text) {
                #expect(words.contains { text.lowercased().contains($0) })
            }
        }
    }
}

extension Pattern {
    fileprivate var words: [String]? { requiredTexts?.map { String(decoding: $0, as: UTF8.self) } }
}
