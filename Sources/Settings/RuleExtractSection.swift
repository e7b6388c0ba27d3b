import Model
import Patterns

/// `extract` of a rule: what is taken from the text, the file name, or the text near a label.
struct RuleExtractSection {
    let rule: Section

    func extractions() -> [RuleExtraction] {
        guard let extract = rule.section("extract", title: "'extract'") else { return [] }
        return extract.allKeys().flatMap { key -> [RuleExtraction] in
            switch key {
            case "text": extract.text(key).map { groups(of: $0, .text, key, extract) } ?? []
            case "file_name": extract.text(key).map { groups(of: $0, .fileName, key, extract) } ?? []
            default: [one(key, extract)].compactMap { $0 }
            }
        }
    }

    /// An expression whose groups are named after what they take.
    private func groups(
        of text: String, _ place: RuleExtraction.Place, _ key: String, _ extract: Section
    ) -> [RuleExtraction] {
        guard let pattern = extract.pattern(text, key, ofText: place == .text) else { return [] }
        var groups: [String: RuleExtraction.Target] = [:]
        for name in pattern.groupNames {
            if let target = RuleExtraction.Target(name) {
                groups[name] = target
            } else {
                let remedy = Spelling.remedy(name, among: RuleExtraction.Target.words)
                extract.complain(key, "the pattern of '\(key)' has a group '\(name)', which is no fact\(remedy)")
            }
        }
        if pattern.groupNames.isEmpty {
            extract.complain(
                key, "the pattern of '\(key)' has no group that says what to take; write (?<number>…) around the number"
            )
        }
        return groups.isEmpty ? [] : [RuleExtraction(place: place, pattern: text, groups: groups)]
    }

    /// `number = 'Nr (?<value>\d+)'`, or `number = { near = "Nr", pattern = '…' }`.
    private func one(_ key: String, _ extract: Section) -> RuleExtraction? {
        guard let target = RuleExtraction.Target(key) else {
            let known = RuleExtraction.Target.words + ["text", "file_name"]
            extract.complain(key, "unknown key '\(key)' in 'extract'\(Spelling.remedy(key, among: known))")
            return nil
        }
        guard case .section? = extract.value(key) else {
            guard let text = extract.text(key), valued(text, key, extract) else { return nil }
            return RuleExtraction(target, pattern: text)
        }
        guard let table = extract.section(key, title: "'extract.\(key)'") else { return nil }
        let label = table.text("near")
        let fromName = table.text("file_name")
        let pattern = table.text("pattern")
        let hasUnknownKeys = !table.unknownKeys.isEmpty
        table.finish()
        if label != nil, fromName != nil {
            table.complain(
                "file_name",
                "'near' looks in the text and 'file_name' in the file's name; keep one of them in 'extract.\(key)'")
            return nil
        }
        if fromName != nil, pattern != nil {
            table.complain(
                "pattern", "'pattern' in 'extract.\(key)' is not looked at beside 'file_name', which is one; remove it")
            return nil
        }
        if let label {
            if label.trimmed.isEmpty || label.utf8.count > 100 {
                table.complain("near", "'near' in 'extract.\(key)' must be a label of 1 to 100 characters")
                return nil
            }
            if let pattern, !valued(pattern, "pattern", table, ofText: false) { return nil }
            return RuleExtraction(place: .near(label: label), pattern: pattern, groups: ["value": target])
        }
        if let fromName, valued(fromName, "file_name", table, ofText: false) {
            return RuleExtraction(place: .fileName, pattern: fromName, groups: ["value": target])
        }
        if let pattern, valued(pattern, "pattern", table) { return RuleExtraction(target, pattern: pattern) }
        if fromName == nil, pattern == nil, !hasUnknownKeys {
            extract.complain(
                key, "'extract.\(key)' says not where to look; give it 'near', 'file_name' or 'pattern'")
        }
        return nil
    }

    /// True when the pattern can be used and has a group `value`.
    private func valued(_ text: String, _ key: String, _ section: Section, ofText: Bool = true) -> Bool {
        guard let pattern = section.pattern(text, key, ofText: ofText) else { return false }
        if pattern.hasGroup(named: "value") { return true }
        let others = pattern.groupNames.map { "'\($0)'" }.joined(separator: ", ")
        section.complain(
            key,
            others.isEmpty
                ? "\(section.patternWords(key)) has no group that says what to take; write (?<value>…) around it"
                : "\(section.patternWords(key)) has no group 'value', only \(others); write (?<value>…) around what is taken"
        )
        return false
    }
}
