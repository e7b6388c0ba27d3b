import Matching
import Model
import Synchronization
import Testing
import Waiting

@Suite("Rule books")
struct RuleBookTests {
    /// A document on which rules are tried that name a contact outright: the one that decided shows in the outcome.
    private func decide(_ rules: [Rule], text: String, folder: String = "/srv/drop/verkoop") throws -> Decision {
        var given = try MatchingCase(
            """
            contact C1 | Peeters BV
            contact C2 | Janssens NV
            kind invoice
            sender Atelier Noord BV | vat BE0123456749
            addressee Peeters BV
            """)
        given.rules = rules
        given.text = [text]
        given.folder = folder
        return try GoldenCaseTests.decide(given)
    }

    private func rule(_ name: String, text: String? = nil, folder: String? = nil, contact: String? = "C2") -> Rule {
        let when = [text.map(RuleCondition.text), folder.map { .folder([$0]) }].compactMap { $0 }
        return Rule(name: name, when: when, match: contact == nil ? [.gln] : [], contact: contact)
    }

    @Test("among thousands of rules the first whose text is there decides, whatever its case")
    func thousands() throws {
        let rules = (0..<3_000).map { rule("order \($0)", text: "(?i)werkorder \($0) van") }
        #expect(try decide(rules, text: "Zie WERKORDER 2500 VAN mei\nWerkorder 17 van juni").rule == "order 17")
        #expect(try decide(rules, text: "Zie werkorder 3000 van mei").rule == nil)
    }

    @Test("what many rules need together is bounded, and the document goes to a person with the rule that was next")
    func timeTogether() throws {
        let text = String(repeating: "x x x\n", count: 200_000)
        let slow = (0..<2_000).map { rule("slow \($0)", text: "[xyz]\\d{2}q") }
        var decision: Decision?
        let took = processorTime { decision = try? decide(slow, text: text) }
        guard case .review(let reason)? = decision?.outcome else {
            Issue.record("\(String(describing: decision?.outcome))")
            return
        }
        #expect(reason.code == .ruleAsked)
        #expect(reason.detail?.hasPrefix("rule 'slow ") == true)
        #expect(reason.detail?.contains("all rules together need too much time") == true)
        #expect(took < .seconds(20))
    }

    @Test("labels are found among those of hundreds of rules whatever their case and accents")
    func labels() throws {
        func near(_ label: String) -> RuleExtraction {
            RuleExtraction(place: .near(label: label), pattern: nil, groups: ["value": .number])
        }
        func take(_ label: String, _ text: String) throws -> String? {
            var rules = (0..<500).map { number in
                var rule = rule("other \(number)", contact: nil)
                rule.match = []
                rule.extractions = [near("Etiket \(number):")]
                return rule
            }
            rules[400].extractions = [near(label)]
            return try decide(rules, text: text).facts.number
        }
        #expect(try take("Référence", "REFERENCE 2026-7") == "2026-7")
        #expect(try take("Reference", "re\u{301}férence: 2026-7") == "2026-7")
        #expect(try take("Klant's nr", "KLANT`S\u{A0}NR.  2026-7") == "2026-7")
        #expect(try take("Nr", "Nr 2026-7") == "2026-7")
        #expect(try take("Nummer", "Nr 2026-7") == nil)
    }

    @Test("rules with and without known words keep their order")
    func order() throws {
        let rules = [
            rule("absent", text: "nergens"), rule("no word", text: "[Ff]actuur|Bon"), rule("word", text: "Factuur"),
            rule("none"),
        ]
        #expect(try decide(rules, text: "Factuur 7").rule == "no word")
        #expect(try decide(Array(rules.dropFirst(2)), text: "Factuur 7").rule == "word")
        #expect(try decide(rules, text: "Kassaticket").rule == "none")
    }

    @Test("segments are looked up only where a rule asks for them, and once however many do")
    func segments() throws {
        final class Count: Sendable {
            let value = Mutex(0)
        }
        func decide(_ rules: [Rule]) throws -> (questions: Int, campaign: String?) {
            var given = try MatchingCase(
                """
                contact C1 | Peeters BV | | vat BE0411111140
                segment S1500 | C1
                kind invoice
                sender Atelier Noord BV | vat BE0123456749
                addressee Peeters BV | vat BE0411111140
                """)
            let count = Count()
            given.rules = rules
            given.whenAskedForSegments = { count.value.withLock { $0 += 1 } }
            let decision = try GoldenCaseTests.decide(given)
            return (count.value.withLock { $0 }, decision.particulars?.campaign)
        }
        let others = [Rule(name: "an", when: [.contact(.salesperson, ["AN"])], particulars: campaign("CP"))]
        #expect(try decide(others) == (0, nil))
        let many = (0..<3_000).map { number in
            Rule(name: "\(number)", when: [.contact(.segment, ["S\(number)"])], particulars: campaign("C\(number)"))
        }
        #expect(try decide(others + many) == (1, "C1500"))
    }

    private func campaign(_ code: String) -> InteractionParticulars {
        var particulars = InteractionParticulars()
        particulars.campaign = code
        return particulars
    }

    @Test("letters that are s or k in another guise hide no rule")
    func guises() throws {
        let rules = [rule("long s", text: "(?i)massa"), rule("kelvin", text: "(?i)klant")]
        #expect(try decide(rules, text: "ma\u{17F}\u{17F}a").rule == "long s")
        #expect(try decide(rules, text: "\u{212A}lant").rule == "kelvin")
    }

    @Test("a folder is named by its path or the last part of it")
    func folders() throws {
        #expect(try decide([rule("name", folder: "verkoop")], text: "").rule == "name")
        #expect(try decide([rule("path", folder: "/srv/drop/verkoop")], text: "").rule == "path")
        #expect(try decide([rule("part", folder: "drop")], text: "").rule == nil)
        #expect(try decide([rule("other", folder: "koop")], text: "").rule == nil)
    }

    @Test("among thousands of rules by fact, name, file and contact the one that applies is found")
    func anchors() throws {
        let rules = (0..<2_000).flatMap { number in
            [
                Rule(name: "number \(number)", when: [.fact(.number, value("F\(number)"))], contact: "C2"),
                Rule(name: "name \(number)", when: [.buyer(["klant\(number) *"])], contact: "C2"),
                Rule(name: "file \(number)", when: [.fileName(["scan\(number)-*.pdf"])], contact: "C2"),
                Rule(
                    name: "any \(number)",
                    when: [.any([.text("werf \(number)\\b"), .all([.kind([.quote]), .seller(["x\(number)y"])])])],
                    contact: "C2"),
                Rule(name: "for \(number)", when: [.contact(.number, ["C\(number)"])], template: "GARAGE"),
            ]
        }
        var given = try MatchingCase(
            "contact C1 | Klant1234 BV | | vat BE0411111140\ncontact C2 | Janssens NV\nkind invoice")
        given.rules = rules
        given.facts.seller = Party(identifiers: [Identifier(scheme: .vat, normal: "BE0123456749")])
        #expect(try decide(given) { $0.facts.number = "F-77" } == "number 77")
        #expect(try decide(given) { $0.facts.buyer.name = "KLANT1234 bv" } == "name 1234")
        #expect(try decide(given) { $0.fileName = "Scan500-a.PDF" } == "file 500")
        #expect(try decide(given) { $0.text = ["Zie werf 1500 van mei"] } == "any 1500")
        #expect(try decide(given) { $0.text = ["Zie werf 15000 van mei"] } == nil)
        #expect(try decide(given) { _ in } == nil)
        given.facts.buyer = Party(identifiers: [Identifier(scheme: .vat, normal: "BE0411111140")])
        let decision = try GoldenCaseTests.decide(given)
        #expect(decision.outcome == .record(contactNumber: "C1"))
        #expect(decision.templateCode == "GARAGE")
    }

    private func value(_ text: String) -> FactTest {
        var test = FactTest()
        test.values = [FactName.number.normal(text)]
        return test
    }

    /// The rule that decided.
    private func decide(_ given: MatchingCase, _ change: (inout MatchingCase) -> Void) throws -> String? {
        var given = given
        change(&given)
        return try GoldenCaseTests.decide(given).rule
    }

    @Test("a rule that cannot be used is refused with its name and place")
    func refused() {
        var broken = rule("broken", text: "(ab")
        broken.source = "20-garage.toml:3"
        #expect(throws: RuleFailure.self) { try RuleBook([broken]) }
        let groupless = Rule(
            name: "no group", source: "x.toml:1",
            extractions: [RuleExtraction(.identifier(.customerNo), pattern: "C[0-9]+")])
        let failure = #expect(throws: RuleFailure.self) { try RuleBook([groupless]) }
        #expect(failure?.description.hasPrefix("x.toml:1: rule 'no group': extract: ") == true)
    }
}
