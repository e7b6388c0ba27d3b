extension Rule {
    /// The numbers of the contacts that the rule asks for, chooses or records for too; each once.
    package var contacts: Set<String> {
        Set([contact].compactMap { $0 } + also.map(\.contactNumber) + when.flatMap { $0.values(of: .number) })
    }

    /// The numbers of the segments that the rule asks for or gives; each once.
    package var segments: Set<String> {
        let given = ([particulars] + also.map(\.particulars)).compactMap(\.segment)
        return Set((given + when.flatMap { $0.values(of: .segment) }).map { SegmentNumber.normalForm($0) ?? $0 })
    }
}

extension RuleCondition {
    /// All conditions it is made of.
    package var parts: [RuleCondition] {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.parts)
        case .not(let condition): condition.parts
        default: [self]
        }
    }

    fileprivate func values(of property: ContactProperty) -> [String] {
        parts.flatMap { part -> [String] in
            if case .contact(property, let values) = part { values } else { [] }
        }
    }
}
