import Patterns
import Testing
import Waiting

@Suite("Patterns")
struct PatternTests {
    @Test("a named group gives its value and the line it stands on")
    func valueOfGroup() throws {
        let pattern = try Pattern(#"Klantnr\.?\s*:?\s*(?<value>C\d{5})"#)
        let values = try pattern.values(of: "value", in: "Garage Ünal\nKlantnr.: C00042\nKlantnr C00043")
        #expect(values.map(\.text) == ["C00042", "C00043"])
        #expect(values.map(\.line) == [2, 3])
    }

    @Test("without the group, the whole match is the value")
    func wholeMatch() throws {
        #expect(try Pattern("C[0-9]+").values(of: "value", in: "nr C7").map(\.text) == ["C7"])
        #expect(try Pattern("C[0-9]+").hasGroup(named: "value") == false)
        #expect(try Pattern("(?<value>C)").hasGroup(named: "value"))
    }

    @Test("letters beyond ASCII are letters, and case can be ignored")
    func unicode() throws {
        #expect(try Pattern(#"(?i)\bÉCUREUILS\b"#).matches("Les écureuils d'Émile"))
        #expect(try Pattern(#"^\w+$"#).matches("Straße"))
    }

    @Test("an optional group that took no part gives no value")
    func absentGroup() throws {
        #expect(try Pattern("a(?<value>b)?").values(of: "value", in: "a ab").map(\.text) == ["b"])
    }

    @Test("an empty match moves on by one character, however many bytes it has")
    func emptyMatches() throws {
        #expect(try Pattern("x*").values(of: "value", in: "é€").count == 3)
        #expect(try Pattern("x*").values(of: "value", in: "", limit: 5).count == 1)
    }

    @Test("a match beyond the first window is found, whatever character stands on the border", arguments: 2_040...2_056)
    func windows(length: Int) throws {
        let text = String(repeating: "é", count: length) + "Werkorder 7"
        #expect(try Pattern(#"(?<=é)Werkorder (?<value>\d)"#).values(of: "value", in: text).map(\.text) == ["7"])
        #expect(try Pattern("^Werkorder").matches(text) == false)
    }

    @Test("a pattern that is none is refused with the place")
    func invalid() {
        let expected = PatternFailure.invalid(reason: "missing closing parenthesis", offset: 3)
        #expect(throws: expected) { try Pattern("(ab") }
        #expect(expected.description == "not a regular expression: missing closing parenthesis at character 4")
        #expect(throws: PatternFailure.self) { try Pattern(#"\C"#) }
        #expect(throws: PatternFailure.patternTooLong(bytes: 5_000)) {
            try Pattern(String(repeating: "a", count: 5_000))
        }
        #expect(throws: PatternFailure.self) {
            try Pattern(String(repeating: "(", count: 99) + String(repeating: ")", count: 99))
        }
    }

    @Test(
        "a pattern that backtracks without end is stopped soon",
        arguments: ["(a+)+$", "(a|aa)+$", "(?s)(.*)(.*)(.*)(.*)[xy]", #"(?i)(\w+\s?)*[;,]"#, "(a*)*[cd]"])
    func runaway(source: String) throws {
        let pattern = try Pattern(source)
        let text = String(repeating: "a", count: 60_000) + "!"
        let took = processorTime {
            #expect(throws: PatternFailure.limitExceeded(pattern: source)) { try pattern.matches(text) }
        }
        #expect(took < .seconds(5))
    }

    @Test("a slow but bounded step at each of many places is stopped by the clock")
    func slowEverywhere() throws {
        let line = String(repeating: "ab ", count: 60) + "\n"
        let text = String(repeating: line, count: 3_000)
        let pattern = try Pattern(".*.*[;,]")
        let took = processorTime {
            #expect(throws: PatternFailure.limitExceeded(pattern: ".*.*[;,]")) { try pattern.matches(text) }
        }
        #expect(took < .seconds(5))
    }

    @Test("patterns that are quick each are stopped when they take too long together, on long texts and on many short")
    func together() throws {
        let pattern = try Pattern("x(?<value>y)")
        let over = PatternTime(.zero)
        let long = String(repeating: "x ", count: 5_000)
        #expect(throws: PatternFailure.timeExceeded) { try pattern.matches(long, within: over) }
        #expect(throws: PatternFailure.timeExceeded) {
            try pattern.values(of: "value", in: String(repeating: "xy", count: 200), limit: 400, within: over)
        }
        #expect(throws: PatternFailure.timeExceeded) {
            for _ in 0..<200 { _ = try pattern.matches("short", within: over) }
        }
        #expect(try !pattern.matches(long))
        #expect(try pattern.matches("xy", within: over), "one short text is not worth a look at the clock")
    }

    @Test("one pattern serves many tasks at once")
    func shared() async throws {
        let pattern = try Pattern(#"no (?<value>\d+)"#)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask { try pattern.values(of: "value", in: "no \(number)").map(\.text) == ["\(number)"] }
            }
            for try await right in group { #expect(right) }
        }
    }
}
