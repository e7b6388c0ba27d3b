extension Lesson.Sign {
    /// For people: "VAT BE0123456749", "the name 'Garage Peeters' at post code 3500".
    package var phrase: Phrase {
        switch self {
        case .identifier(let identifier): Phrase(verbatim: identifier.description)
        case .alias(let name): "the name '\(name)'"
        case .name(let learnt):
            learnt.postCode.map { "the name '\(learnt.name)' at post code \($0)" }
                ?? "the name '\(learnt.name)' where no post code is printed"
        }
    }
}

extension [Lesson] {
    /// All signs in one line.
    package var phrase: Phrase {
        guard let first = first?.sign.phrase else { return Phrase(verbatim: "") }
        return dropFirst().reduce(first) { "\($0), and \($1.sign.phrase)" }
    }
}
