import Matching
import Model
import Testing

@Suite("Rules that are never reached")
struct RuleReachTests {
    private func unreached(_ rules: [Rule]) -> [String] { RuleReach.unreached(rules).map(\.rule.name) }

    @Test("are those below a rule that decides on all that they are for")
    func below() {
        let wide = Rule(name: "wide", when: [.kind([.invoice, .quote])], outcome: .review)
        let narrow = Rule(name: "narrow", when: [.kind([.quote]), .text("x")], match: [.vat])
        let other = Rule(name: "other", when: [.kind([.quote, .order])], match: [.vat])
        #expect(unreached([wide, narrow, other]) == ["narrow"])
        #expect(unreached([narrow, wide, other]) == [])
        #expect(unreached([Rule(name: "all", contact: "C1"), narrow, other]) == ["narrow", "other"])
    }

    @Test("are not those below a rule that goes on, passes on, or hangs on the contact")
    func notBelow() {
        let narrow = Rule(name: "narrow", when: [.text("x")], match: [.vat])
        let above = [
            Rule(name: "goes on", when: [.text("x")], outcome: .review, continues: true),
            Rule(name: "looks", when: [.text("x")], match: [.vat]),
            Rule(name: "of a contact", when: [.contact(.country, ["BE"])], outcome: .review),
        ]
        #expect(unreached(above + [narrow]) == [])
    }

    @Test("are those whose names are within a wider pattern of a rule that decides")
    func names() {
        let wide = Rule(name: "wide", when: [.seller(["Kaas*", "Wijn*"])], contact: "C1")
        let narrow = Rule(name: "narrow", when: [.seller(["Kaas en Wijn*"]), .kind([.invoice])], contact: "C2")
        let both = Rule(name: "both", when: [.seller(["wijnhuis?", "Kaasboer"])], match: [.vat])
        let others = [
            Rule(name: "wider", when: [.seller(["K*"])], contact: "C3"),
            Rule(name: "half", when: [.seller(["Kaas", "Brood"])], contact: "C4"),
            Rule(name: "buyer", when: [.buyer(["Kaas en Wijn"])], contact: "C5"),
        ]
        #expect(unreached([wide, narrow, both] + others) == ["narrow", "both"])
        #expect(
            unreached(
                [Rule(name: "any", when: [.fileName(["*.pdf"])], outcome: .ignore)]
                    + [Rule(name: "some", when: [.fileName(["a?.pdf"])], match: [.vat])]) == ["some"])
        #expect(unreached([Rule(name: "one", when: [.seller(["Kaas?"])], contact: "C1"), narrow]) == [])
    }

    @Test("are those whose conditions say the same in other words")
    func otherWords() {
        let kind = Rule(name: "kind", when: [.kind([.invoice])], contact: "C1")
        let ways: [RuleCondition] = [.inbound, .outbound].map { .all([.kind([.invoice]), .direction($0)]) }
        let below = [
            Rule(name: "type", when: [.documentType(["sales-invoice"])], match: [.vat]),
            Rule(name: "any", when: [.any(ways)], match: [.vat]),
            Rule(name: "some", when: [.any(ways + [.language(["nl"])])], match: [.vat]),
        ]
        #expect(unreached([kind] + below) == ["type", "any"])
        let pages = Rule(name: "pages", when: [.kind([.quote]), .pages(2...Int.max)], outcome: .review)
        let fewer = Rule(name: "fewer", when: [.kind([.quote]), .pages(3...4)], match: [.vat])
        #expect(unreached([pages, fewer]) == ["fewer"])
        #expect(unreached([fewer, pages]) == [])
        let type = Rule(name: "of a type", when: [.documentType(["purchase-invoice"])], contact: "C1")
        let both = Rule(name: "both", when: [.kind([.invoice]), .direction(.inbound)], contact: "C2")
        #expect(unreached([type, both]) == ["both"])
        let not = Rule(name: "not", when: [.not(.kind([.reminder]))], outcome: .review)
        #expect(unreached([not, both]) == ["both"])
        let any = Rule(name: "either", when: [.any([.text("x"), .seller(["Kaas*"])])], contact: "C1")
        let cheese = Rule(name: "cheese", when: [.seller(["Kaas en Wijn"])], contact: "C1")
        #expect(unreached([any, cheese]) == ["cheese"])
        #expect(unreached([cheese, any]) == [])
    }

    @Test("are those whose facts lie within those of a rule that decides")
    func facts() throws {
        func rule(_ name: String, _ fact: FactName, _ make: (inout FactTest) throws -> Void) rethrows -> Rule {
            var test = FactTest()
            try make(&test)
            return Rule(name: name, when: [.fact(fact, test)], contact: "C1")
        }
        func over(_ name: String, _ relation: FactTest.Relation, _ amount: String) throws -> Rule {
            try rule(name, .total) { $0.bounds = [.init(relation, .amount(try #require(Amount(amount))))] }
        }
        #expect(unreached([try over("wide", .over, "100"), try over("narrow", .from, "100.01")]) == ["narrow"])
        #expect(unreached([try over("wide", .over, "100"), try over("edge", .from, "100")]) == [])
        let known = rule("known", .number) { $0.isKnown = true }
        let two = rule("two", .number) { $0.values = ["1", "2"] }
        let one = rule("one", .number) { $0.values = ["2"] }
        let other = rule("other", .number) { $0.values = ["2", "3"] }
        #expect(unreached([two, one, other]) == ["one"])
        #expect(unreached([known, other]) == ["other"])
    }

    @Test("are not those that a rule between them gives other facts, or that still give what they have to")
    func changed() {
        let invoice = Rule(name: "invoice", when: [.kind([.invoice])], contact: "C1")
        let typed = Rule(name: "typed", when: [.documentType(["sales-invoice"])], template: "X")
        let made = Rule(name: "made", when: [.text("x")], settings: Rule.Settings(kind: .invoice))
        let spoken = Rule(name: "spoken", when: [.text("x")], settings: Rule.Settings(language: "nl"))
        #expect(unreached([invoice, made, typed]) == [])
        #expect(unreached([made, invoice, typed]) == ["typed"])
        #expect(unreached([invoice, spoken, typed]) == ["typed"])
        let goesOn = Rule(name: "goes on", match: [.vat], continues: true)
        let again = Rule(name: "again", when: [.kind([.invoice])], contact: "C2")
        #expect(unreached([goesOn, invoice, typed, again]) == ["again"])
    }

    @Test("are those whose bounds leave nothing between them")
    func bounds() throws {
        func rule(_ name: String, _ lower: FactTest.Relation, _ upper: FactTest.Relation, _ most: String) throws -> Rule
        {
            var test = FactTest()
            test.bounds = [
                .init(lower, .amount(try #require(Amount("100")))), .init(upper, .amount(try #require(Amount(most)))),
            ]
            return Rule(name: name, when: [.fact(.total, test)], match: [.vat])
        }
        let rules = [
            try rule("swapped", .over, .under, "50"), try rule("same", .over, .to, "100"),
            try rule("exact", .from, .to, "100"), try rule("sound", .over, .under, "100.01"),
        ]
        #expect(unreached(rules) == ["swapped", "same"])
    }

    @Test("are those whose conditions contradict one another")
    func contradictions() {
        let rules = [
            Rule(name: "kinds", when: [.kind([.invoice]), .kind([.quote])], match: [.vat]),
            Rule(name: "ways", when: [.direction(.inbound), .documentType(["sales-invoice"])], match: [.vat]),
            Rule(name: "not", when: [.text("x"), .not(.text("x"))], match: [.vat]),
            Rule(name: "pages", when: [.pages(1...1), .pages(2...5)], match: [.vat]),
            Rule(name: "sound", when: [.direction(.inbound), .documentType(["sales-order"])], match: [.vat]),
        ]
        #expect(unreached(rules) == ["kinds", "ways", "not", "pages"])
    }
}
