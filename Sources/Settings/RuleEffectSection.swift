import Model

/// What a rule, or a further interaction of it, gives the entry.
struct RuleEffectSection {
    let section: Section
    let taxonomy: Taxonomy?

    func template() -> String? {
        guard let template = section.text("template")?.uppercased() else { return nil }
        if let taxonomy, taxonomy.template(template) == nil {
            section.complaints.unknownTemplate(
                template,
                Complaint(
                    file: section.file.name, line: section.line("template"),
                    message: "template '\(template)' does not exist"
                        + Spelling.remedy(template, among: taxonomy.templates.map(\.code))))
        }
        return template
    }

    func particulars() -> InteractionParticulars {
        var particulars = InteractionParticulars()
        particulars.description = description()
        particulars.campaign = code("campaign")
        particulars.segment = code("segment")
        particulars.salesperson = code("salesperson")
        particulars.opportunity = code("opportunity")
        return particulars
    }

    /// An element of `also`.
    func further() -> FurtherInteraction? {
        let number = section.has("contact") ? section.contactNumber("contact") : section.required("contact")
        let further = FurtherInteraction(
            contactNumber: number ?? "", templateCode: template(), particulars: particulars())
        section.finish()
        return number == nil ? nil : further
    }

    /// `"Factuur {number}"`, or `{ nl = "Factuur {number}", fr = "Facture {number}" }`.
    private func description() -> DescriptionText? {
        guard let value = section.value("description") else { return nil }
        var texts: [String: String] = [:]
        if case .section = value, let table = section.section("description", title: "'description'") {
            for key in table.allKeys() {
                guard let language = table.languageCode(key, key) else { continue }
                texts[language] = table.text(key)
            }
        } else if let text = section.text("description") {
            texts[""] = text
        }
        let description = DescriptionText(texts)
        for gap in description.unknownGaps {
            let remedy = Spelling.remedy(gap, among: DescriptionText.gaps)
            section.complain("description", "'{\(gap)}' in 'description' is unknown\(remedy)")
        }
        for gap in description.unclosedGaps {
            section.complain("description", "'{\(gap)' in 'description' does not end; write } behind the word")
        }
        if texts.values.contains(where: { $0.trimmed.isEmpty || $0.utf8.count > 500 }) {
            section.complain("description", "'description' must have 1 to 500 characters")
        }
        return texts.isEmpty ? nil : description
    }

    /// Business Central's Code[20].
    private func code(_ key: String) -> String? {
        guard let text = section.text(key)?.trimmed.uppercased() else { return nil }
        if (1...20).contains(text.unicodeScalars.count), !text.unicodeScalars.contains(where: { $0.value < 32 }) {
            return text
        }
        section.complain(key, "'\(key)' in \(section.title) is '\(text)'; a code has 1 to 20 characters")
        return nil
    }
}
