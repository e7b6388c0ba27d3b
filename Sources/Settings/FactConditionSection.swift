import Model
import Patterns

/// `fact` in the conditions of a rule: what is demanded of numbers, dates, amounts and parties.
struct FactConditionSection {
    let section: Section

    func conditions() -> [RuleCondition] {
        guard let facts = section.section("fact", title: "'fact'") else { return [] }
        var found: [RuleCondition] = []
        for (key, name) in FactConditionSection.plain where facts.has(key) {
            if let test = test(of: name, key, facts) { found.append(.fact(name, test)) }
        }
        for role in ["seller", "buyer"] where facts.has(role) {
            guard let party = facts.section(role, title: "'fact.\(role)'") else { continue }
            let isSeller = role == "seller"
            if party.has("name"), let test = test(of: isSeller ? .sellerName : .buyerName, "name", party) {
                found.append(.fact(isSeller ? .sellerName : .buyerName, test))
            }
            for scheme in Identifier.Scheme.allCases where party.has(scheme.rawValue) {
                let name = isSeller ? FactName.seller(scheme) : .buyer(scheme)
                if let test = test(of: name, scheme.rawValue, party) { found.append(.fact(name, test)) }
            }
            party.finish()
        }
        facts.finish()
        return found
    }

    private static let plain: [(String, FactName)] = [
        ("number", .number), ("date", .date), ("due_date", .dueDate), ("total", .total), ("currency", .currency),
        ("reference", .reference),
    ]

    /// `"F2026-7"`, `["EUR", "USD"]`, or `{ matches = '…', over = 1000 }`.
    private func test(of name: FactName, _ key: String, _ section: Section) -> FactTest? {
        guard let value = section.value(key) else { return nil }
        var test = FactTest()
        guard case .section = value, let table = section.section(key, title: "'fact.\(name)'") else {
            test.values = values(of: name, key, section)
            return test.values.isEmpty ? nil : test
        }
        test.values = values(of: name, "is", table)
        if let pattern = table.text("matches"), table.pattern(pattern, "matches", ofText: false) != nil {
            test.pattern = pattern
        }
        if name.isDate || name.isAmount {
            for relation in FactTest.Relation.allCases where table.has(relation.rawValue) {
                if let value = bound(relation.rawValue, name, table) { test.bounds.append(.init(relation, value)) }
            }
        }
        test.isKnown = table.truth("known")
        table.finish()
        if test.isKnown == false, !test.values.isEmpty || test.pattern != nil || !test.bounds.isEmpty {
            section.complain(key, "what is not known can be nothing else; remove 'known' or the rest of 'fact.\(name)'")
        }
        return test == FactTest() ? nil : test
    }

    private func values(of name: FactName, _ key: String, _ section: Section) -> [String] {
        guard let value = section.value(key) else { return [] }
        let given: [SettingValue] = if case .list(let values) = value { values } else { [value] }
        if given.isEmpty { section.complain(key, "'\(key)' in \(section.title) is an empty list; give it a value") }
        return given.compactMap { value in
            guard let text = text(value, name) else {
                section.wrong(key, name.isDate ? "a day such as \"2026-01-31\"" : "text in quotes", value)
                return nil
            }
            if let identifier = wrongIdentifier(text, name) {
                section.complain(key, "'\(text)' is no valid \(identifier.rawValue); check its digits")
                return nil
            }
            return name.normal(text)
        }
    }

    private func wrongIdentifier(_ text: String, _ name: FactName) -> Identifier.Scheme? {
        switch name {
        case .seller(let scheme), .buyer(let scheme): Identifier(scheme: scheme, text: text) == nil ? scheme : nil
        default: nil
        }
    }

    private func text(_ value: SettingValue, _ name: FactName) -> String? {
        switch value {
        case .text(let text) where name.isDate: CalendarDate(iso: text).map { "\($0)" }
        case .text(let text) where name.isAmount: Amount(text).map { "\($0)" }
        case .text(let text): text.trimmed.isEmpty ? nil : text
        case .number(let number) where !name.isDate: "\(number)"
        case .decimal(let number) where name.isAmount: Amount("\(number)").map { "\($0)" }
        default: nil
        }
    }

    private func bound(_ key: String, _ name: FactName, _ table: Section) -> FactTest.Value? {
        guard let value = table.value(key) else { return nil }
        if let text = text(value, name) {
            if name.isDate { return CalendarDate(iso: text).map(FactTest.Value.date) }
            return Amount(text).map(FactTest.Value.amount)
        }
        table.wrong(key, name.isDate ? "a day such as \"2026-01-31\"" : "an amount such as 1000 or 12.50", value)
        return nil
    }
}
