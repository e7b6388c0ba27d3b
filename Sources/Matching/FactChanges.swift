import Model

/// The facts as a rule would have them.
struct FactChanges {
    private(set) var facts: Facts
    /// By fact: which rule, and from where, in English.
    private(set) var places: [String: String] = [:]
    /// Numbers and addresses of the other party, and its name.
    private(set) var identifiers: [PrintedIdentifier] = []
    private(set) var names: [PrintedName] = []
    /// Both by the words of rules.
    private(set) var taken: [String: String] = [:]
    /// For the ladder: "number F2026-7 (line 3)".
    private var phrases: [Phrase] = []
    /// What was looked for in vain, and why; told to who asks.
    private(set) var missed: [Phrase] = []
    /// What was found and is none, by what it was to be; the first of each.
    private var refused: [RuleExtraction.Target: Phrase] = [:]
    private var done: Set<RuleExtraction.Target> = []
    let ruleName: String

    init(_ facts: Facts, rule: String) {
        self.facts = facts
        ruleName = rule
    }

    /// True when something was found that the party is looked up by.
    var addsToParty: Bool { !identifiers.isEmpty || !names.isEmpty }
    var changesFacts: Bool { !places.isEmpty }
    /// What the rule takes and sets; nil where it does neither.
    var told: Phrase? {
        phrases.isEmpty ? nil : "rule '\(ruleName)' takes \(phrases.joined(separator: ", "))"
    }

    /// Takes the first value of each sort that is one; what is no such number, or ours, is passed over.
    mutating func take(_ found: [CompiledExtraction.Taken], ourselves: Ourselves) {
        for taken in found where !done.contains(taken.target) {
            if take(taken, ourselves) { done.insert(taken.target) }
        }
    }

    /// Notes what these looked for in vain.
    mutating func miss(_ extractions: [CompiledExtraction]) {
        for extraction in extractions {
            for target in extraction.targets where done.insert(target).inserted {
                let why = refused[target] ?? extraction.nothing
                missed.append("rule '\(ruleName)' looks for \(target.description): \(why)")
            }
        }
    }

    /// False, with the reason, for what is none; always false.
    private mutating func refuse(_ taken: CompiledExtraction.Taken, _ why: Phrase) -> Bool {
        if refused[taken.target] == nil { refused[taken.target] = why }
        return false
    }

    private mutating func take(_ taken: CompiledExtraction.Taken, _ ourselves: Ourselves) -> Bool {
        let text = taken.text.trimmed
        guard !text.isEmpty else { return false }
        let shown = String(text.prefix(40))
        guard text.utf8.count <= FactChanges.longest else { return refuse(taken, "'\(shown)…' is too long") }
        // The next heading of a table is no number.
        if taken.isBare, taken.target.isNumber, !text.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) {
            return refuse(taken, "'\(shown)' has no digit")
        }
        switch taken.target {
        case .identifier(let scheme):
            guard let identifier = Identifier(scheme: scheme, text: text) else {
                return refuse(taken, "'\(shown)' is no valid \(scheme.rawValue)")
            }
            guard !ourselves.owns(identifier) else { return refuse(taken, "'\(shown)' is our own") }
            let place = PrintedPlace.rule(ruleName, taken.spot)
            identifiers.append(PrintedIdentifier(identifier: identifier, standing: .ruled, place: place))
            self.taken[taken.target.description] = identifier.value
            phrases.append(identifier.phrase)
        case .name:
            names.append(PrintedName(text, at: .rule(ruleName, taken.spot)))
            self.taken[taken.target.description] = text
            phrases.append("name '\(text)'")
        case .number: note("number", text, taken.spot) { $0.number = text }
        case .date:
            guard let date = WrittenValue.date(text) else { return refuse(taken, "'\(shown)' is no date") }
            note("date", date, taken.spot) { $0.date = date }
        case .dueDate:
            guard let date = WrittenValue.date(text) else { return refuse(taken, "'\(shown)' is no date") }
            note("due_date", date, taken.spot) { $0.dueDate = date }
        case .total:
            guard let total = WrittenValue.amount(text) else { return refuse(taken, "'\(shown)' is no amount") }
            note("total", total, taken.spot) { $0.total = total }
        case .currency:
            guard let currency = WrittenValue.currency(text) else {
                return refuse(taken, "'\(shown)' is no currency")
            }
            note("currency", currency, taken.spot) { $0.currency = currency }
        case .reference(let type):
            change("references.\(type)", at: taken.spot.phrase(rule: ruleName)) { facts in
                facts.references.removeAll { $0.type == type }
                facts.references.insert(DocumentReference(type: type, value: text), at: 0)
            }
            phrases.append("\(Phrase(verbatim: taken.target.description)) \(text)")
        }
        return true
    }

    mutating func set(_ settings: Rule.Settings) {
        if let kind = settings.kind { set("kind", to: Phrase(word: kind.rawValue)) { $0.kind = kind } }
        if let direction = settings.direction {
            set("direction", to: Phrase(word: direction.rawValue)) { $0.direction = direction }
        }
        if let language = settings.language {
            set("language", to: Phrase(verbatim: language)) { $0.language = language }
        }
    }

    /// The direction that follows from another kind.
    mutating func follow(_ direction: Direction?) { facts.direction = direction }

    private mutating func note(
        _ name: String, _ value: some CustomStringConvertible, _ spot: CompiledExtraction.Spot,
        _ making: (inout Facts) -> Void
    ) {
        change(name, at: spot.phrase(rule: ruleName), making)
        phrases.append("\(Phrase(word: name)) \(value)")
    }

    private mutating func set(_ name: String, to value: Phrase, _ making: (inout Facts) -> Void) {
        change(name, at: "rule '\(ruleName)'", making)
        phrases.append("\(Phrase(word: name)) \(value)")
    }

    private mutating func change(_ name: String, at place: Phrase, _ making: (inout Facts) -> Void) {
        making(&facts)
        places[name] = place.description
    }

    /// Longer is no number, date, amount or name.
    private static let longest = 120
}

extension RuleExtraction.Target {
    /// True for what always holds a digit.
    fileprivate var isNumber: Bool {
        switch self {
        case .number, .reference: true
        case .identifier(let scheme): scheme != .email && scheme != .website
        case .date, .dueDate, .total, .currency, .name: false
        }
    }
}
