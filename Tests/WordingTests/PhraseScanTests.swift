import Testing

@Suite("Phrases are found where the sources want them")
struct PhraseScanTests {
    private let declared = """
        struct Refusal: Error { init(_ sentence: Phrase) {} }
        struct Column { init(_ title: Phrase, _ path: String, wide: Bool = false) {} }
        enum Failure { case refused(Phrase), notFound(_ what: Phrase) }
        func values(_ values: [(name: Phrase, value: String?)]) {}
        func each(_ numbers: [Int64], _ settle: (Int64) throws -> Phrase) {}

        """

    private func found(_ text: String) -> [String] { Sources.phrases(in: declared + text) }

    @Test("as arguments, by label and position")
    func arguments() {
        #expect(found(#"throw Refusal("There is no \(name).")"#) == ["There is no {1}."])
        #expect(found(#"let columns = [Column("Date", "date"), Column("Who", "who", wide: true)]"#) == ["Date", "Who"])
        #expect(found(#"throw .notFound("entry \(n)")"#) == ["entry {1}"])
        #expect(
            found(#"text.values([("Name", "no phrase"), ("When", x.map { "neither \($0)" })])"#) == ["Name", "When"])
        #expect(found(#"func say(nothing: Phrase = "Nothing.") {}"#) == ["Nothing."])
    }

    @Test("as results, of functions, properties and closures, in all branches")
    func results() {
        let property = """
            var phrase: Phrase {
                guard name != "none" else { return "no name" }
                let other = "no phrase"
                switch way {
                case .one: "first"
                case .two where text == "x": count > 1 ? "many" : "few"
                }
            }
            """
        #expect(found(property) == ["no name", "first", "many", "few"])
        #expect(found(#"func f(_ n: Int) -> [Phrase] { [n > 1 ? "a" : "b", list["c"]] }"#) == ["a", "b"])
        #expect(
            found(#"let way = text.map { way -> Phrase in long ? "\(way) long" : "short" }"#) == ["{1} long", "short"])
        #expect(found(#"try each(numbers) { number in return "item \(number)" }"#) == ["item {1}"])
    }

    @Test("as variables, where they are declared and where they are set")
    func variables() {
        let text = """
            let question: Phrase =
                count == 1
                ? "Do it?" : "Do them?"
            let name = "no phrase"
            var lines: [Phrase] = ["one"]
            lines.append("two")
            others.append("no phrase")
            """
        #expect(found(text) == ["Do it?", "Do them?", "one", "two"])
    }

    @Test("with their gaps: what is joined is one, forms of number are two, and what stands in a gap is none")
    func gaps() {
        #expect(found(#"Refusal("\(a) is " + "of \(b)")"#) == ["{1} is of {2}"])
        #expect(found(#"Refusal("deleted \(n, "entry", "entries")")"#) == ["{1} entry", "{1} entries", "deleted {1}"])
        #expect(found(#"Refusal("known: \(names.joined(separator: ", and "))")"#) == ["known: {1}"])
        #expect(found(#"Refusal("\(a) \(b): \(c)")"#).isEmpty, "which has no words")
        #expect(
            found(#"Refusal("\(a) is " + (b ? "this" : "that"))"#).contains("{1} is  + …"), "which nobody can translate"
        )
        #expect(found(#"let titles: [String: Phrase] = ["date": "Date", "name": "Name"]"#) == ["Date", "Name"])
    }

    @Test("over several lines, as Swift reads them")
    func lines() {
        let quotes = "\"\"\""
        let text = "Refusal(\n    \(quotes)\n    one \\\n    two\n      three\n    \(quotes))"
        #expect(found(text) == ["one two\n  three"])
    }

    @Test("and nowhere else")
    func others() {
        #expect(found(#"struct Page { var text: String { "no phrase" } }"#).isEmpty)
        #expect(found(#"// Refusal("no phrase")"#).isEmpty)
        #expect(found(##"let raw = #"Refusal("no phrase")"#"##).isEmpty)
    }
}
