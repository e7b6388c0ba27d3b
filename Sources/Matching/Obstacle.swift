import Model

/// What keeps a document from being recorded before any contact is looked for.
enum Obstacle {
    /// `format`: what the document is as data, where it is such; said of what is not understood. `text`: why its pages
    /// have none, where that is known.
    static func reason(for facts: Facts, format: String?, text: String?, directionWords: Phrase) -> Doubt? {
        for concern in Concern.allCases where facts.concerns.contains(concern) {
            return Doubt(code(for: concern), detail(of: concern, facts, text))
        }
        guard let kind = facts.kind else { return Doubt(.kindUnknown, format.map { Phrase(particulars: $0) }) }
        if kind == .other { return Doubt(.notABusinessDocument, format.map { Phrase(particulars: $0) }) }
        return facts.direction == nil ? Doubt(.directionUnknown, directionWords) : nil
    }

    static func hinders(_ facts: Facts) -> Bool {
        reason(for: facts, format: nil, text: nil, directionWords: "") != nil
    }

    private static func detail(of concern: Concern, _ facts: Facts, _ text: String?) -> Phrase? {
        switch concern {
        case .noText, .garbledText: return text.map { Phrase(particulars: $0) }
        case .pageDiffersFromXML:
            let grave = facts.differences.filter(\.subject.isGrave)
            return grave.isEmpty ? nil : grave.map(\.phrase).joined(separator: "; ")
        case .uncertainScan, .severalDocuments, .tooManyPages: return nil
        }
    }

    private static func code(for concern: Concern) -> ReviewReason.Code {
        switch concern {
        case .noText: .noText
        case .uncertainScan: .uncertainScan
        case .garbledText: .garbledText
        case .severalDocuments: .severalDocuments
        case .tooManyPages: .tooManyPages
        case .pageDiffersFromXML: .pageDiffersFromXML
        }
    }
}
