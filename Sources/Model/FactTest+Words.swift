extension FactTest {
    /// For people: "due_date is known and is over 2026-01-31".
    func phrase(of fact: FactName) -> Phrase {
        var demands: [Phrase] = []
        if !values.isEmpty { demands.append("is \(RuleCondition.one(of: values))") }
        if let pattern { demands.append("matches '\(pattern)'") }
        demands += bounds.map(\.phrase)
        if let isKnown { demands.append(isKnown ? "is known" : "is not known") }
        return "\(fact.phrase) \(RuleCondition.all(of: demands))"
    }
}

extension FactTest.Bound {
    fileprivate var phrase: Phrase {
        let value =
            switch value {
            case .amount(let amount): "\(amount)"
            case .date(let date): "\(date)"
            }
        return switch relation {
        case .over: "is over \(value)"
        case .under: "is under \(value)"
        case .from: "is from \(value)"
        case .to: "is to \(value)"
        }
    }
}

extension FactName {
    /// As rules write it, in English.
    fileprivate var phrase: Phrase {
        switch self {
        case .number: "number"
        case .date: "date"
        case .dueDate: "due_date"
        case .total: "total"
        case .currency: "currency"
        case .reference: "reference"
        case .sellerName: "seller.name"
        case .buyerName: "buyer.name"
        case .seller(let scheme): "seller.\(Phrase(word: scheme.rawValue))"
        case .buyer(let scheme): "buyer.\(Phrase(word: scheme.rawValue))"
        }
    }
}
