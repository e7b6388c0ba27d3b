import Model

/// `taxonomy.toml` and the files of `templates.d`: interaction groups, templates, and which template serves which
/// document type. A code that stands in several files is that of the last one.
struct TaxonomyFiles {
    /// The office's first language (`nl`).
    let language: String

    /// - Parameter roots: the files, in order.
    func taxonomy(_ roots: [Section]) -> Taxonomy {
        var taxonomy = Taxonomy()
        for root in roots {
            let groups = root.sections("group").compactMap(group)
            refuseDoubles(groups.map { ($0.0.code, $0.1) }, "group")
            for (group, section) in groups {
                taxonomy.put(group)
                taxonomy.files.groups[group.code] = section.place
            }
        }
        for root in roots {
            let templates = root.sections("template").compactMap { template($0, groups: taxonomy.groups.map(\.code)) }
            refuseDoubles(templates.map { ($0.0.code, $0.1) }, "template")
            for (template, section) in templates {
                taxonomy.put(template)
                taxonomy.files.templates[template.code] = section.place
            }
        }
        for root in roots {
            if let section = root.section("setup") { read(section, into: &taxonomy) }
            root.finish()
        }
        return taxonomy
    }

    func group(_ section: Section) -> (InteractionGroup, Section)? {
        let code = self.code("code", section)
        var group = InteractionGroup(code: code ?? "", description: "")
        (group.description, group.texts) = description(section)
        section.finish()
        return code == nil ? nil : (group, section)
    }

    func template(_ section: Section, groups: [String]) -> (InteractionTemplate, Section)? {
        let code = self.code("code", section)
        let group = self.code("group", section)
        if let group, !groups.contains(group) {
            section.complain("group", "group '\(group)' does not exist\(Spelling.remedy(group, among: groups))")
        }
        var template = InteractionTemplate(
            code: code ?? "", groupCode: group ?? "", description: "", unitCost: amount("cost", section),
            unitDurationMinutes: section.number("minutes", ManualInteraction.Limits.minutes) ?? 0,
            informationFlow: section.choice("flow"), initiatedBy: section.choice("initiated_by"),
            correspondenceType: correspondence(section),
            ignoreContactCorrespondenceType: section.truth("ignore_contact_correspondence") ?? false)
        (template.description, template.texts) = description(section)
        template.campaignNumber = campaign(section)
        template.isCampaignTarget = section.truth("campaign_target") ?? false
        template.isCampaignResponse = section.truth("campaign_response") ?? false
        section.finish()
        return code == nil ? nil : (template, section)
    }

    /// One text for all languages, or a table of them; the first is what the office reads.
    private func description(_ section: Section) -> (String, [String: String]) {
        guard case .section = section.value("description") else {
            return (section.required("description") ?? "", [:])
        }
        guard let table = section.section("description", title: "'description' of \(section.title)") else {
            return ("", [:])
        }
        var texts: [String: String] = [:]
        for key in table.allKeys() {
            guard key.utf8.count == 2, key.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 }) else {
                table.complain(key, "'\(key)' is no language; a description is by language: { en = \"…\", nl = \"…\" }")
                continue
            }
            texts[key] = table.required(key)
        }
        if texts.isEmpty { section.complain("description", "'description' in \(section.title) is empty") }
        let first = texts[language] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value
        return (first ?? "", texts)
    }

    private func campaign(_ section: Section) -> String? {
        guard let text = section.text("campaign")?.trimmed.uppercased(), !text.isEmpty else { return nil }
        if text.count <= ManualInteraction.Limits.code { return text }
        section.complain("campaign", "'campaign' in \(section.title) is '\(text)'; a code has 1 to 20 characters")
        return nil
    }

    private func read(_ section: Section, into taxonomy: inout Taxonomy) {
        let templates = taxonomy.templates.map(\.code)
        for key in section.allKeys() {
            guard let type = documentType(key, key, section), let code = section.text(key)?.uppercased() else {
                continue
            }
            if code.isEmpty {
                // Taken away from what an earlier file says.
                (taxonomy.setup[type], taxonomy.files.setup[type]) = (nil, nil)
            } else if templates.contains(code) {
                taxonomy.setup[type] = code
                taxonomy.files.setup[type] = section.file.name
            } else {
                section.complain(
                    key, "template '\(code)' of \(key) does not exist\(Spelling.remedy(code, among: templates))")
            }
        }
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
        if text.isEmpty { return nil }
        if let type = CorrespondenceType(written: text) { return type.rawValue }
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

extension Section {
    /// `templates.d/20-garage.toml:14`, for messages.
    fileprivate var place: String { line().map { "\(file.name):\($0)" } ?? file.name }
}
