import Model

/// The cheap conditions of a rule by which rules are grouped: those of a group hold or fail together.
struct RuleGate: Hashable, Sendable {
    /// Empty where the rule is for all folders.
    private(set) var folders: [String] = []
    private var others: [RuleCondition] = []

    /// `conditions`: all of which must hold.
    init(_ conditions: [RuleCondition]) {
        for condition in conditions {
            switch condition {
            case .folder(let names):
                // A second list of folders narrows the first.
                if folders.isEmpty { folders = names } else { others.append(condition) }
            case .kind, .direction, .documentType, .language: others.append(condition)
            default: break
            }
        }
    }

    /// How many conditions it is made of.
    var count: Int { others.count + (folders.isEmpty ? 0 : 1) }

    /// True when all of them hold, but for the folder.
    func isOpen(to subject: RuleSubject) -> Bool { others.allSatisfy(subject.meets) }
}
