extension Rule {
    /// True for a rule that adds what it gives, and lets the rules below find the contact.
    package var passesOn: Bool { match.isEmpty && contact == nil && outcome != .review && outcome != .ignore }

    /// What the rule does, for people, in the order in which it does it.
    package var effects: [Phrase] {
        var effects = extractions.map(\.phrase)
        if let kind = settings.kind { effects.append("sets kind to \(Phrase(word: kind.rawValue))") }
        if let direction = settings.direction {
            effects.append("sets direction to \(Phrase(word: direction.rawValue))")
        }
        if let language = settings.language { effects.append("sets language to \(language)") }
        if !match.isEmpty { effects.append("looks by \(match.map(\.rawValue).joined(separator: ", "))") }
        if !record.isEmpty {
            let ways = match.filter(record.contains).map(\.rawValue).joined(separator: ", ")
            effects.append("may record by \(ways) too")
        }
        if margin > 0 { effects.append("wants a margin of \(margin)") }
        if let contact { effects.append("names contact \(contact)") }
        if let template { effects.append("sets template \(template)") }
        effects += particulars.effects
        effects += also.map { further in
            let more = (further.templateCode.map { ["template \($0)"] } ?? []) + further.particulars.effects
            return more.isEmpty
                ? "records for \(further.contactNumber) too"
                : "records for \(further.contactNumber) too (\(more.joined(separator: ", ")))"
        }
        switch outcome {
        case .review: effects.append("sends it to a person")
        case .ignore: effects.append("ignores it")
        case .record: effects.append("has it recorded when its contact is found")
        case nil: break
        }
        if passesOn { effects.append("looks for nobody itself, and lets the rules below go on") }
        if continues { effects.append("lets the rules below go on") }
        return effects
    }
}

extension InteractionParticulars {
    fileprivate var effects: [Phrase] {
        var effects: [Phrase] = []
        if let description { effects.append("describes it as \(description.words)") }
        if let campaign { effects.append("campaign \(campaign)") }
        if let segment { effects.append("segment \(segment)") }
        if let salesperson { effects.append("salesperson \(salesperson)") }
        if let opportunity { effects.append("opportunity \(opportunity)") }
        return effects
    }
}

extension RuleExtraction {
    /// Facts are called as rules call them.
    fileprivate var phrase: Phrase {
        let what = groups.values.map(\.description).sorted().joined(separator: ", ")
        return switch (place, pattern) {
        case (.text, let pattern): "takes \(what) from the text by '\(pattern ?? "")'"
        case (.fileName, let pattern): "takes \(what) from the file name by '\(pattern ?? "")'"
        case (.near(let label), let pattern?): "takes \(what) near '\(label)' by '\(pattern)'"
        case (.near(let label), nil): "takes \(what) near '\(label)'"
        }
    }
}
