import Model

/// Rules that can do nothing, or say two things.
struct RuleSense {
    let rule: Rule
    let section: Section
    /// Keys that nobody knows were complained about: what they would have done is not known either.
    let hasUnknownKeys: Bool

    func check() {
        for way in rule.record.subtracting(rule.match).map(\.rawValue).sorted() {
            section.complain("record", "'\(way)' in 'record' is not in 'match', so it is never tried; add it there")
        }
        checkOutcome()
        checkFurther()
        if rule.contact != nil, !rule.match.isEmpty {
            section.complain(
                "match", "'match' is not looked at, for 'contact' names the contact; remove one of them")
        }
        if rule.margin > 0, rule.match.isEmpty, !section.has("match") {
            section.complain(
                "margin", "'margin' says how clear the result of 'match' must be, and there is none; add it")
        }
        guard doesNothing else { return }
        section.complain(
            nil,
            "rule '\(rule.name)' does nothing; give it 'match', 'contact', 'template', 'extract', 'set', 'outcome' or "
                + "another effect")
    }

    private func checkOutcome() {
        let word = section.has("outcome") ? "outcome" : "review"
        guard rule.outcome == .review || rule.outcome == .ignore else { return }
        if rule.contact != nil {
            section.complain(word, "'contact' and '\(word)' exclude one another; keep one of them")
        } else if !rule.match.isEmpty {
            section.complain(
                word, "'match' is not looked at, for '\(word)' decides without a contact; remove one of them")
        }
        if rule.outcome == .ignore, !rule.also.isEmpty {
            section.complain("also", "nothing is recorded of an ignored document; remove 'also' or 'outcome'")
        }
    }

    /// A document is recorded once for each contact.
    private func checkFurther() {
        var numbers = Set([rule.contact].compactMap { $0 })
        for further in rule.also where !numbers.insert(further.contactNumber).inserted {
            section.complain(
                "also",
                "'also' records for \(further.contactNumber) a second time, and a document is recorded once for each "
                    + "contact; remove one of them")
        }
    }

    /// Keys that hold a mistake have been complained about.
    private var doesNothing: Bool {
        !hasUnknownKeys && rule.match.isEmpty && rule.contact == nil && rule.outcome == nil && rule.template == nil
            && rule.extractions.isEmpty && rule.settings.isEmpty && rule.particulars.isEmpty && rule.also.isEmpty
            && ![
                "match", "contact", "outcome", "extract", "template", "set", "description", "also", "campaign",
                "segment", "salesperson", "opportunity",
            ].contains(
                where: section.has)
    }
}
