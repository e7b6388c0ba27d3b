import Model
import Patterns

/// One `[[rule]]` of a file in `rules.d`.
struct RuleSection {
    let section: Section

    func rule(taxonomy: Taxonomy?) -> Rule? {
        let name = section.required("name")
        var rule = Rule(name: name?.trimmed ?? "", source: source)
        if let when = section.section("when", title: "'when'") {
            rule.when = RuleConditionSection(section: when).conditions()
            checkSize(rule.when)
        }
        rule.extractions = RuleExtractSection(rule: section).extractions()
        rule.settings = settings()
        rule.match = section.choices("match")
        rule.record = Set(section.choices("record"))
        rule.margin = section.number("margin", 0...100) ?? 0
        rule.contact = section.contactNumber("contact")
        let effects = RuleEffectSection(section: section, taxonomy: taxonomy)
        rule.template = effects.template()
        rule.particulars = effects.particulars()
        rule.also = section.tables("also").compactMap { RuleEffectSection(section: $0, taxonomy: taxonomy).further() }
        rule.outcome = outcome()
        rule.continues = section.truth("continue") ?? false
        let hasUnknownKeys = !section.unknownKeys.isEmpty
        section.finish()
        RuleSense(rule: rule, section: section, hasUnknownKeys: hasUnknownKeys).check()
        return name == nil ? nil : rule
    }

    private var source: String { section.file.name + (section.line().map { ":\($0)" } ?? "") }

    private func settings() -> Rule.Settings {
        guard let set = section.section("set", title: "'set'") else { return Rule.Settings() }
        let settings = Rule.Settings(
            kind: set.text("kind").flatMap { kind($0, "kind", set) }, direction: set.choice("direction"),
            language: set.text("language").flatMap { set.languageCode($0, "language") })
        set.finish()
        return settings
    }

    /// `review = true` is the same as `outcome = "review"`.
    private func outcome() -> Rule.Outcome? {
        let outcome = section.choice("outcome", of: Rule.Outcome.self)
        guard section.truth("review") == true else { return outcome }
        if let outcome, outcome != .review {
            section.complain("review", "'review' and 'outcome' say two things; keep 'outcome'")
        }
        return .review
    }

    private static let mostConditions = 500

    private func checkSize(_ conditions: [RuleCondition]) {
        let count = conditions.reduce(0) { $0 + $1.size }
        guard count > RuleSection.mostConditions else { return }
        section.complain(
            "when",
            "'when' has \(count) conditions and values; at most \(RuleSection.mostConditions) are allowed: make two rules"
        )
    }
}

extension RuleCondition {
    /// How many conditions and values it is made of.
    fileprivate var size: Int {
        switch self {
        case .folder(let values), .fileName(let values), .owner(let values), .language(let values),
            .seller(let values), .buyer(let values), .contact(_, let values):
            values.count
        case .kind(let kinds): kinds.count
        case .documentType(let types): types.count
        case .fact(_, let test): 1 + test.values.count
        case .direction, .text, .pages, .mediaType: 1
        case .all(let conditions), .any(let conditions): conditions.reduce(1) { $0 + $1.size }
        case .not(let condition): 1 + condition.size
        }
    }
}
