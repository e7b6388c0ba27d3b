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
