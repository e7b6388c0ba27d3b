extension RuleCondition {
    /// The same in English: "folder is garage".
    package var words: String { phrase.description }

    /// For people: "folder is garage", "not (kind is reminder)".
    package var phrase: Phrase {
        switch self {
        case .folder(let names): "folder is \(RuleCondition.one(of: names))"
        case .fileName(let names): "file name is \(RuleCondition.one(of: names))"
        case .owner(let names): "owner is \(RuleCondition.one(of: names))"
        case .kind(let kinds): "kind is \(RuleCondition.one(ofWords: kinds.map(\.rawValue)))"
        case .direction(let direction): "direction is \(Phrase(word: direction.rawValue))"
        case .documentType(let types): "type is \(RuleCondition.one(ofWords: types.map(\.rawValue)))"
        case .language(let languages): "language is \(RuleCondition.one(of: languages))"
        case .text(let pattern): "text matches '\(pattern)'"
        case .seller(let names): "seller is \(RuleCondition.one(of: names))"
        case .buyer(let names): "buyer is \(RuleCondition.one(of: names))"
        case .pages(let range): RuleCondition.phrase(pages: range)
        case .mediaType(let types): "media type is \(RuleCondition.one(of: types.map(\.rawValue)))"
        case .fact(let name, let test): test.phrase(of: name)
        case .contact(let property, let values): RuleCondition.phrase(contact: property, RuleCondition.one(of: values))
        case .all(let conditions): RuleCondition.all(of: conditions.map(\.phrase))
        case .any(let conditions): "(\(RuleCondition.one(of: conditions.map(\.phrase))))"
        case .not(let condition): "not (\(condition.phrase))"
        }
    }

    private static func phrase(pages range: ClosedRange<Int>) -> Phrase {
        if range.lowerBound == range.upperBound { return "pages are \(range.lowerBound)" }
        if range.upperBound == Int.max { return "pages are \(range.lowerBound) or more" }
        return "pages are \(range.lowerBound) to \(range.upperBound)"
    }

    private static func phrase(contact property: ContactProperty, _ values: Phrase) -> Phrase {
        switch property {
        case .number: "the contact's number is \(values)"
        case .type: "the contact's type is \(values)"
        case .salesperson: "the contact's salesperson is \(values)"
        case .language: "the contact's language is \(values)"
        case .country: "the contact's country is \(values)"
        case .segment: "the contact's segment is \(values)"
        }
    }

    static func one(of values: [String]) -> Phrase { one(of: values.map { Phrase(verbatim: $0) }) }

    private static func one(ofWords words: [String]) -> Phrase { one(of: words.map { Phrase(word: $0) }) }

    private static func one(of phrases: [Phrase]) -> Phrase {
        phrases.dropFirst().reduce(phrases.first ?? Phrase(verbatim: "")) { "\($0) or \($1)" }
    }

    static func all(of phrases: [Phrase]) -> Phrase {
        phrases.dropFirst().reduce(phrases.first ?? Phrase(verbatim: "")) { "\($0) and \($1)" }
    }
}
