/// By which interactions contacts are chosen: those of a contact, and of a company those of its people too. All that
/// are given must hold for one interaction, of each a single value.
package struct InteractionCriteria: Codable, Equatable, Sendable {
    package enum Field: String, CodingKeyRepresentable, Codable, Sendable, CaseIterable {
        case template, group, evaluation, campaign, segment, salesperson
    }

    /// The first and the last day of the interaction.
    package var from: CalendarDate?
    package var until: CalendarDate?
    package var fields: [Field: [String]] = [:]
    /// Whoever had none of these interactions fits, instead of whoever had one.
    package var areMissing = false
    /// Canceled interactions count too.
    package var countsCanceled = false

    package init() {}

    /// For people: "with interactions from 2026-01-01, template S_QUOTE".
    var words: Phrase {
        var words: [Phrase] = [areMissing ? "without interactions" : "with interactions"]
        if let from { words.append("from \(from)") }
        if let until { words.append("until \(until)") }
        words += Field.allCases.compactMap { field in
            fields[field].map { field.condition(SegmentCriteria.oneOf($0.map(field.value))) }
        }
        if countsCanceled { words.append("canceled ones too") }
        return words.joined(separator: " ")
    }
}

extension InteractionCriteria.Field {
    fileprivate func condition(_ values: Phrase) -> Phrase {
        switch self {
        case .template: "template \(values)"
        case .group: "group \(values)"
        case .evaluation: "evaluation \(values)"
        case .campaign: "campaign \(values)"
        case .segment: "segment \(values)"
        case .salesperson: "salesperson \(values)"
        }
    }

    fileprivate func value(_ text: String) -> Phrase {
        guard self == .evaluation, let evaluation = Evaluation(written: text) else { return Phrase(verbatim: text) }
        return Phrase(word: evaluation.rawValue)
    }
}
