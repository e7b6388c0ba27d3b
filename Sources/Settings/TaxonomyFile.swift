import Model

/// `taxonomy.toml`: interaction groups, templates, and which template serves which document type.
struct TaxonomyFile {
    let root: Section

    func taxonomy() -> Taxonomy {
        let groups = root.sections("group").compactMap { group($0) }
        refuseDoubles(groups.map { ($0.0.code, $0.1) }, "group")
        let templates = root.sections("template").compactMap { template($0, groups: groups.map(\.0.code)) }
        refuseDoubles(templates.map { ($0.0.code, $0.1) }, "template")
        let setup = root.section("setup").map { served($0, templates: templates.map(\.0.code)) } ?? [:]
        root.finish()
        return Taxonomy(groups: groups.map(\.0), templates: templates.map(\.0), setup: setup)
    }

    private func group(_ section: Section) -> (InteractionGroup, Section)? {
        let code = self.code("code", section)
        let description = section.required("description") ?? ""
        section.finish()
        return code.map { (InteractionGroup(code: $0, description: description), section) }
    }

    private func template(_ section: Section, groups: [String]) -> (InteractionTemplate, Section)? {
        let code = self.code("code", section)
        let group = self.code("group", section)
        if let group, !groups.contains(group) {
            section.complain("group", "group '\(group)' does not exist\(Spelling.remedy(group, among: groups))")
        }
        let template = InteractionTemplate(
            code: code ?? "", groupCode: group ?? "", description: section.required("description") ?? "",
            unitCost: amount("cost", section), unitDurationMinutes: section.number("minutes", 0...100_000) ?? 0,
            informationFlow: section.choice("flow"), initiatedBy: section.choice("initiated_by"),
            correspondenceType: correspondence(section),
            ignoreContactCorrespondenceType: section.truth("ignore_contact_correspondence") ?? false)
        section.finish()
        return code == nil ? nil : (template, section)
    }

    private func served(_ section: Section, templates: [String]) -> [DocumentType: String] {
        var setup: [DocumentType: String] = [:]
        for key in section.allKeys() {
            guard let type = documentType(key, key, section), let code = section.text(key)?.uppercased() else {
                continue
            }
            if templates.contains(code) {
                setup[type] = code
            } else {
                section.complain(
                    key, "template '\(code)' of \(key) does not exist\(Spelling.remedy(code, among: templates))")
            }
        }
        return setup
    }

    /// Business Central's Code[10]: 1 to 10 characters, upper case.
    private func code(_ key: String, _ section: Section) -> String? {
        guard let text = section.required(key) else { return nil }
        let code = text.trimmed.uppercased()
        guard (1...10).contains(code.unicodeScalars.count), !code.unicodeScalars.contains(where: { $0.value < 32 })
        else {
            section.complain(key, "'\(code)' in \(section.title) is too long; codes have at most 10 characters")
            return nil
        }
        return code
    }

    private func amount(_ key: String, _ section: Section) -> Amount {
        let amount: Amount?
        switch section.value(key) {
        case nil: return .zero
        case .number(let number): amount = Amount("\(number)")
        case .decimal(let number): amount = Amount("\(number)")
        case .text(let text): amount = Amount(text)
        default: amount = nil
        }
        if let amount, !amount.isNegative { return amount }
        section.complain(key, "'\(key)' in \(section.title) must be an amount of zero or more, such as 8 or 12.50")
        return .zero
    }

    /// Enumeration 5076 of Business Central: blank, Hard Copy, Email.
    private func correspondence(_ section: Section) -> String? {
        guard let text = section.text("correspondence") else { return nil }
        let values = ["", "Hard Copy", "Email"]
        if let value = values.first(where: { $0.lowercased() == text.lowercased() }) {
            return value.isEmpty ? nil : value
        }
        section.complain("correspondence", "'correspondence' is '\(text)'; it is \"Hard Copy\", \"Email\" or \"\"")
        return nil
    }

    private func refuseDoubles(_ codes: [(String, Section)], _ what: String) {
        var first: [String: Section] = [:]
        for (code, section) in codes {
            if let other = first[code] {
                let place = other.line().map { " (line \($0))" } ?? ""
                section.complain("code", "\(what) '\(code)' stands here a second time\(place); remove one")
            } else {
                first[code] = section
            }
        }
    }
}
