import Model

/// What keeps a document from being recorded before any contact is looked for.
enum Obstacle {
    static func reason(for facts: Facts, directionWords: String) -> ReviewReason? {
        for concern in Concern.allCases where facts.concerns.contains(concern) {
            return ReviewReason(code(for: concern))
        }
        guard let kind = facts.kind else { return ReviewReason(.kindUnknown) }
        if kind == .other { return ReviewReason(.notABusinessDocument) }
        return facts.direction == nil ? ReviewReason(.directionUnknown, detail: directionWords) : nil
    }

    private static func code(for concern: Concern) -> ReviewReason.Code {
        switch concern {
        case .noText: .noText
        case .garbledText: .garbledText
        case .severalDocuments: .severalDocuments
        case .tooManyPages: .tooManyPages
        case .pageDiffersFromXML: .pageDiffersFromXML
        }
    }
}

extension ReviewReason {
    /// For the ladder: the code, and the particulars where there are any.
    var words: String { code.rawValue + (detail.map { ": \($0)" } ?? "") }
}
