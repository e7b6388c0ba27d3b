import Model

/// The facts as a rule would have them.
struct FactChanges {
    private(set) var facts: Facts
    /// By fact: which rule, and from where.
    private(set) var places: [String: String] = [:]
    /// Numbers and addresses of the other party, and its name.
    private(set) var identifiers: [PrintedIdentifier] = []
    private(set) var names: [PrintedName] = []
    /// For the ladder: "number F2026-7 (line 3)".
    private(set) var words: [String] = []
    let ruleName: String

    init(_ facts: Facts, rule: String) {
        self.facts = facts
        ruleName = rule
    }

    /// True when something was found that the party is looked up by.
    var addsToParty: Bool { !identifiers.isEmpty || !names.isEmpty }
    var changesFacts: Bool { !places.isEmpty }

    /// Takes the first value of each sort that is one; what is no such number, or ours, is passed over.
    mutating func take(_ found: [CompiledExtraction.Taken], ourselves: Ourselves) {
        var done: Set<RuleExtraction.Target> = []
        for taken in found where !done.contains(taken.target) {
            if take(taken, ourselves) { done.insert(taken.target) }
        }
    }

    private mutating func take(_ taken: CompiledExtraction.Taken, _ ourselves: Ourselves) -> Bool {
        let text = taken.text.trimmed
        guard !text.isEmpty, text.utf8.count <= FactChanges.longest else { return false }
        let place = "rule '\(ruleName)', \(taken.place)"
        switch taken.target {
        case .identifier(let scheme):
            guard let identifier = Identifier(scheme: scheme, text: text), !ourselves.owns(identifier) else {
                return false
            }
            identifiers.append(PrintedIdentifier(identifier: identifier, standing: .ruled, place: .words(place)))
            words.append(identifier.words)
        case .name:
            names.append(PrintedName(text, at: .words(place)))
            words.append("name '\(text)'")
        case .number: note("number", text, place) { $0.number = text }
        case .date:
            guard let date = WrittenValue.date(text) else { return false }
            note("date", "\(date)", place) { $0.date = date }
        case .dueDate:
            guard let date = WrittenValue.date(text) else { return false }
            note("due_date", "\(date)", place) { $0.dueDate = date }
        case .total:
            guard let total = WrittenValue.amount(text) else { return false }
            note("total", "\(total)", place) { $0.total = total }
        case .currency:
            guard let currency = WrittenValue.currency(text) else { return false }
            note("currency", currency, place) { $0.currency = currency }
        case .reference(let type):
            note("references.\(type)", text, place) { facts in
                facts.references.removeAll { $0.type == type }
                facts.references.insert(DocumentReference(type: type, value: text), at: 0)
            }
        }
        return true
    }

    mutating func set(_ settings: Rule.Settings) {
        let place = "rule '\(ruleName)'"
        if let kind = settings.kind { note("kind", kind.rawValue, place) { $0.kind = kind } }
        if let direction = settings.direction {
            note("direction", direction.rawValue, place) { $0.direction = direction }
        }
        if let language = settings.language { note("language", language, place) { $0.language = language } }
    }

    /// The direction that follows from another kind.
    mutating func follow(_ direction: Direction?) { facts.direction = direction }

    private mutating func note(_ name: String, _ value: String, _ place: String, _ change: (inout Facts) -> Void) {
        change(&facts)
        places[name] = place
        words.append("\(name) \(value)")
    }

    /// Longer is no number, date, amount or name.
    private static let longest = 120
}
