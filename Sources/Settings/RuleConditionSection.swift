import Model
import Patterns

/// The conditions of a rule: `when`, and what stands in its `all`, `any` and `not`.
struct RuleConditionSection {
    let section: Section
    /// Conditions within conditions.
    var depth = 0

    private static let deepest = 8

    func conditions() -> [RuleCondition] {
        var found: [RuleCondition] = []
        func add<Value>(_ values: [Value], _ make: ([Value]) -> RuleCondition) {
            if !values.isEmpty { found.append(make(values)) }
        }
        add(names("folder"), RuleCondition.folder)
        add(names("file_name"), RuleCondition.fileName)
        add(names("owner"), RuleCondition.owner)
        add(section.filledTexts("kind").compactMap { kind($0, "kind", section) }, RuleCondition.kind)
        if let direction = section.choice("direction", of: Direction.self) { found.append(.direction(direction)) }
        add(section.filledTexts("type").compactMap { documentType($0, "type", section) }, RuleCondition.documentType)
        add(section.filledTexts("language").compactMap { section.languageCode($0, "language") }, RuleCondition.language)
        if let text = section.text("text"), section.pattern(text, "text") != nil { found.append(.text(text)) }
        add(names("seller"), RuleCondition.seller)
        add(names("buyer"), RuleCondition.buyer)
        if let pages = pages() { found.append(.pages(pages)) }
        add(section.filledTexts("media_type").compactMap(mediaType), RuleCondition.mediaType)
        found += FactConditionSection(section: section).conditions() + contact()
        found += nested()
        section.finish()
        return found
    }

    /// Values of which none may be empty.
    private func names(_ key: String) -> [String] {
        section.filledTexts(key).compactMap { name in
            if ["seller", "buyer", "file_name"].contains(key),
                let doubt = GlobDoubts.about(name, isFileName: key == "file_name")
            {
                section.note(key, "'\(name)' of '\(key)' \(doubt)")
            }
            if !name.trimmed.isEmpty { return name }
            section.complain(key, "'\(key)' in \(section.title) is empty; remove it or give it a value")
            return nil
        }
    }

    private func pages() -> ClosedRange<Int>? {
        guard let value = section.value("pages") else { return nil }
        if case .section = value, let table = section.section("pages", title: "'pages'") {
            let from = table.number("from", 1...100_000) ?? 1
            let to = table.number("to", 1...100_000) ?? Int.max
            table.finish()
            if from <= to { return from...to }
            section.complain("pages", "'pages' is from \(from) to \(to), which no document has; swap them")
            return nil
        }
        guard case .number(let number) = value, (1...100_000).contains(number) else {
            section.wrong("pages", "a number of pages or { from = 2, to = 5 }", value)
            return nil
        }
        return number...number
    }

    private func mediaType(_ text: String) -> MediaType? {
        let known: [String: MediaType] = ["pdf": .pdf, "xml": .xml, "xps": .xps]
        if let type = known[text.lowercased()] ?? MediaType(rawValue: text), type != .other { return type }
        section.complain("media_type", "'\(text)' in \(section.title) is no media type; it is pdf, xml or xps")
        return nil
    }

    private func contact() -> [RuleCondition] {
        guard let value = section.value("contact") else { return [] }
        if case .section = value, let table = section.section("contact", title: "'contact'") {
            let conditions = RuleCondition.ContactProperty.allCases.compactMap { property -> RuleCondition? in
                let values = table.filledTexts(property.rawValue).compactMap { self.value($0, of: property, in: table) }
                return values.isEmpty ? nil : .contact(property, values)
            }
            table.finish()
            return conditions
        }
        let numbers = section.filledTexts("contact").compactMap { self.value($0, of: .number, in: section) }
        return numbers.isEmpty ? [] : [.contact(.number, numbers)]
    }

    private func value(
        _ text: String, of property: RuleCondition.ContactProperty, in table: Section
    ) -> String? {
        let key = table.path.last == "contact" ? property.rawValue : "contact"
        switch property {
        case .number: return table.checkedContactNumber(text, key)
        case .type:
            return table.word(text, key, of: Contact.Kind.self)?.rawValue
        case .language: return table.languageCode(text, key)
        case .country:
            if text.utf8.count == 2 { return text.uppercased() }
            table.complain(key, "'\(text)' is no country; write its two letters: \"BE\"")
            return nil
        case .salesperson: return text.trimmed.isEmpty ? nil : text.trimmed
        case .segment:
            if let number = SegmentNumber.normalForm(text) { return number }
            table.complain(key, "'\(text)' is no segment; its code has 1 to 20 characters")
            return nil
        }
    }

    private func nested() -> [RuleCondition] {
        var found: [RuleCondition] = []
        for key in ["all", "any", "not"] {
            let tables = section.tables(key)
            guard section.has(key) else { continue }
            guard depth < RuleConditionSection.deepest else {
                section.complain(key, "'\(key)' stands \(depth + 1) levels deep; at most \(depth) are allowed")
                continue
            }
            let groups = tables.map { table in
                let conditions = RuleConditionSection(section: table, depth: depth + 1).conditions()
                return conditions.count == 1 ? conditions[0] : RuleCondition.all(conditions)
            }
            if groups.isEmpty || groups.contains(.all([])) {
                section.complain(key, "'\(key)' in \(section.title) has no condition in it; give it one or remove it")
            }
            switch key {
            case "all": found += groups
            case "any": found.append(.any(groups))
            default: found += groups.map { .not($0) }
            }
        }
        return found
    }
}
