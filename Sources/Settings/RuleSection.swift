import Model
import Patterns

/// One `[[rule]]` of a file in `rules.d`.
struct RuleSection {
    let section: Section

    func rule(taxonomy: Taxonomy?) -> Rule? {
        let name = section.required("name")
        var rule = Rule(name: name?.trimmed ?? "", source: source)
        rule.conditions = conditions()
        rule.extractions = extractions()
        rule.match = section.choices("match")
        rule.record = Set(section.choices("record"))
        rule.template = section.text("template").map { $0.uppercased() }
        rule.contact = section.text("contact").flatMap(contact)
        rule.review = section.truth("review") ?? false
        if let template = rule.template, let taxonomy, taxonomy.template(template) == nil {
            section.complain(
                "template",
                "template '\(template)' does not exist\(Spelling.remedy(template, among: taxonomy.templates.map(\.code)))"
            )
        }
        section.finish()
        checkSense(rule)
        return name == nil ? nil : rule
    }

    private var source: String { section.file.name + (section.line().map { ":\($0)" } ?? "") }

    private func conditions() -> Rule.Conditions {
        var conditions = Rule.Conditions()
        guard let when = section.section("when", title: "'when'") else { return conditions }
        conditions.folder = when.text("folder")
        conditions.kinds = when.texts("kind").compactMap { kind($0, "kind", when) }
        conditions.direction = when.choice("direction")
        conditions.documentTypes = when.texts("type").compactMap { documentType($0, "type", when) }
        conditions.languages = when.texts("language").map { $0.lowercased() }
        conditions.text = when.text("text")
        if let text = conditions.text { _ = compiled(text, "text", when) }
        when.finish()
        return conditions
    }

    private func extractions() -> [Identifier.Scheme: String] {
        guard let extract = section.section("extract", title: "'extract'") else { return [:] }
        var extractions: [Identifier.Scheme: String] = [:]
        let known = Identifier.Scheme.allCases.map(\.rawValue)
        for key in extract.allKeys() {
            guard let scheme = Identifier.Scheme(rawValue: key) else {
                extract.complain(key, "unknown key '\(key)' in 'extract'\(Spelling.remedy(key, among: known))")
                continue
            }
            guard let text = extract.text(key), let pattern = compiled(text, key, extract) else { continue }
            if !pattern.hasGroup(named: "value") {
                extract.complain(
                    key, "the pattern of '\(key)' has no group that says what to take; write (?<value>…) around it")
            }
            extractions[scheme] = text
        }
        return extractions
    }

    private func compiled(_ text: String, _ key: String, _ section: Section) -> Pattern? {
        do throws(PatternFailure) {
            return try Pattern(text)
        } catch {
            section.complain(key, "the pattern of '\(key)' cannot be used: \(error)")
            return nil
        }
    }

    private func contact(_ text: String) -> String? {
        if let number = ContactNumber.normalForm(text) { return number }
        section.complain("contact", "'\(text)' is no contact number; it has 1 to 20 characters")
        return nil
    }

    /// Rules that can do nothing, or say two things.
    private func checkSense(_ rule: Rule) {
        let useless = rule.record.subtracting(rule.match)
        for way in rule.record.intersection(useless).map(\.rawValue).sorted() {
            section.complain("record", "'\(way)' in 'record' is not in 'match', so it is never tried; add it there")
        }
        if rule.contact != nil, rule.review {
            section.complain("review", "'contact' and 'review' exclude one another; keep one of them")
        }
        if rule.match.isEmpty, !section.has("match"), rule.contact == nil, !rule.review, rule.template == nil,
            rule.extractions.isEmpty, !section.has("extract"), !section.has("template")
        {
            section.complain(
                nil, "rule '\(rule.name)' does nothing; give it 'match', 'contact', 'template', 'extract' or 'review'")
        }
    }
}
