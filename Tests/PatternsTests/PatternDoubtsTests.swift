import Testing

@testable import Patterns

@Suite("Patterns that seldom mean what they say")
struct PatternDoubtsTests {
    @Test(
        "are doubted",
        arguments: [
            (#"\d*"#, "matches even where there is nothing"), (#"x?|y"#, "matches even where there is nothing"),
            (#"(a+)+b"#, "repeats what repeats ('(a+)')"), (#"x(?:\s*\d+)*y"#, "repeats what repeats ('(?:\\s*\\d+)')"),
            (#"(b|(a*)*c)x"#, "repeats what repeats ('(a*)')"), (#"Totaal 1250.50"#, "a dot between digits"),
            (#"(?<value>\d+.\d{2}) EUR"#, "a dot between digits"), (#"^Factuur"#, "'^' or '$'"),
            (#"Klantnr (\d+)$"#, "'^' or '$'"), (#"(a|a)*c"#, "a choice that can be made in two ways ('(a|a)')"),
            (#"(\w|\s|[^z])*[^\w\s]{9}"#, "in two ways ('(\\w|\\s|[^z])')"),
            (#"(?i)x(?:Nr|(?:A|a)+)y"#, "in two ways ('(?:A|a)')"), (#"(?<n>\d{2}|\d)+x"#, "in two ways"),
            (#"(?s)(.|\n)*x"#, "in two ways ('(.|\\n)')"),
        ])
    func doubted(source: String, words: String) throws {
        let doubts = PatternDoubts.about(try Pattern(source))
        #expect(doubts.contains { $0.contains(words) }, "\(doubts)")
    }

    @Test(
        "are few: what is sound is left alone",
        arguments: [
            #"(?i)werkorder"#, #"Klantnr\.?\s*:?\s*(?<value>C\d{5})"#, #"(?:\d+,)+\d\d"#, #"(?m)^Bon (?<number>\d+)$"#,
            #"\d+[.,]\d{2}"#, #"\d{1,3}(?:\.\d{3})*,\d{2}"#, #"(ab?)+c"#, #"[.^$]x"#, #"a\.b 1.*2"#, #"Nr. \d+"#,
            #"(.|\n)*x"#, #"(A|a)+"#, #"(?:\d|[.,])+x"#, #"(?:\d|\d\.)+x"#, #"(?:Nr|No|N)+x"#, #"(a|a)c"#,
        ])
    func sound(source: String) throws { #expect(PatternDoubts.about(try Pattern(source)) == []) }

    @Test("of a single value have no lines: '^' and '$' are its start and end")
    func value() throws { #expect(PatternDoubts.about(try Pattern(#"^\d{5}$"#), ofText: false) == []) }

    @Test("name their groups")
    func groups() throws {
        #expect(try Pattern(#"(?<number>\d+) (x) (?<date>\S+)"#).groupNames == ["date", "number"])
        #expect(try Pattern("x").groupNames == [])
    }
}
