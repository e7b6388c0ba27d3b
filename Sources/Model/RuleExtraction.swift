/// What a rule takes from the text or the name of the file.
package struct RuleExtraction: Equatable, Sendable {
    /// Where it looks.
    package enum Place: Hashable, Sendable {
        case text
        case fileName
        /// Behind this label on its line, or in the line below it.
        case near(label: String)
    }

    /// What it takes.
    package enum Target: Hashable, Sendable, CustomStringConvertible {
        case identifier(Identifier.Scheme)
        case number, date, dueDate, total, currency
        /// The name of the other party.
        case name
        /// The number of a document that this one refers to: `order`, `quote`, …
        case reference(String)

        /// All but the identifiers, by the words of rules.
        package static let facts: [String: Target] = [
            "number": .number, "date": .date, "due_date": .dueDate, "total": .total, "currency": .currency,
            "name": .name, "order_no": .reference("order"), "quote_no": .reference("quote"),
            "invoice_no": .reference("invoice"), "delivery_no": .reference("delivery"),
            "contract_no": .reference("contract"),
        ]

        package init?(_ word: String) {
            guard let target = Target.facts[word] ?? Identifier.Scheme(rawValue: word).map(Target.identifier) else {
                return nil
            }
            self = target
        }

        /// The documents that this one refers to, by the words of rules.
        package static let references = facts.compactMap { word, target -> (word: String, type: String)? in
            if case .reference(let type) = target { (word, type) } else { nil }
        }.sorted { $0.word < $1.word }

        package static let words = (Identifier.Scheme.allCases.map(\.rawValue) + facts.keys).sorted()

        package var description: String {
            switch self {
            case .identifier(let scheme): scheme.rawValue
            case .number: "number"
            case .date: "date"
            case .dueDate: "due_date"
            case .total: "total"
            case .currency: "currency"
            case .name: "name"
            case .reference(let type): "\(type)_no"
            }
        }
    }

    package var place: Place
    /// A regular expression (PCRE2); nil near a label, where all that stands there is taken.
    package var pattern: String?
    /// What each group of the expression takes, by the group's name; `value` for the one that has a key of its own.
    package var groups: [String: Target]

    package init(place: Place = .text, pattern: String?, groups: [String: Target]) {
        self.place = place
        self.pattern = pattern
        self.groups = groups
    }

    /// The usual form: an expression on the text with a group `value`.
    package init(_ target: Target, pattern: String) {
        self.init(pattern: pattern, groups: ["value": target])
    }
}
