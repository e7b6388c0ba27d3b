import Model
import Patterns

/// A condition with its patterns compiled.
indirect enum CompiledCondition: Sendable {
    /// What needs no compiling.
    case plain(RuleCondition)
    case text(Pattern)
    case fileName([Glob])
    case seller([Glob])
    case buyer([Glob])
    case fact(FactName, FactTest, Pattern?)
    case all([CompiledCondition])
    case any([CompiledCondition])
    case not(CompiledCondition)

    /// `unknown`: it is about the contact, and there is none yet.
    enum Truth: Sendable { case yes, no, unknown }

    init(_ condition: RuleCondition, compile: (_ source: String) throws(RuleFailure) -> Pattern) throws(RuleFailure) {
        func compiled(_ conditions: [RuleCondition]) throws(RuleFailure) -> [CompiledCondition] {
            var compiled: [CompiledCondition] = []
            for one in conditions { compiled.append(try CompiledCondition(one, compile: compile)) }
            return compiled
        }
        switch condition {
        case .text(let source): self = .text(try compile(source))
        case .fileName(let names): self = .fileName(names.map { Glob($0) })
        case .seller(let names): self = .seller(names.map { Glob($0) })
        case .buyer(let names): self = .buyer(names.map { Glob($0) })
        case .fact(let name, let test):
            var pattern: Pattern?
            if let source = test.pattern { pattern = try compile(source) }
            self = .fact(name, test, pattern)
        case .all(let conditions): self = .all(try compiled(conditions))
        case .any(let conditions): self = .any(try compiled(conditions))
        case .not(let condition): self = .not(try CompiledCondition(condition, compile: compile))
        default: self = .plain(condition)
        }
    }

    /// Whether it holds. Of several the cheap ones come first, and what is settled ends the look.
    func truth(of subject: RuleSubject, contact: FoundContact?) throws -> Truth {
        switch self {
        case .plain(.contact(let property, let values)):
            guard let contact else { return .unknown }
            return try contact.has(property, oneOf: values) ? .yes : .no
        case .plain(let condition): return subject.meets(condition) ? .yes : .no
        case .text(let pattern): return try pattern.matches(subject.text, within: subject.time) ? .yes : .no
        case .fileName(let globs): return globs.contains { $0.matches(folded: subject.foldedFileName) } ? .yes : .no
        case .seller(let globs): return CompiledCondition.fit(globs, subject.sellerNames)
        case .buyer(let globs): return CompiledCondition.fit(globs, subject.buyerNames)
        case .fact(let name, let test, let pattern): return try subject.meets(test, pattern, of: name) ? .yes : .no
        case .not(let condition):
            switch try condition.truth(of: subject, contact: contact) {
            case .yes: return .no
            case .no: return .yes
            case .unknown: return .unknown
            }
        case .all(let conditions):
            return try CompiledCondition.first(.no, among: conditions, otherwise: .yes, subject, contact)
        case .any(let conditions):
            return try CompiledCondition.first(.yes, among: conditions, otherwise: .no, subject, contact)
        }
    }

    private static func fit(_ globs: [Glob], _ names: [[UInt8]]) -> Truth {
        globs.contains { glob in names.contains { glob.matches(folded: $0) } } ? .yes : .no
    }

    private static func first(
        _ wanted: Truth, among conditions: [CompiledCondition], otherwise: Truth, _ subject: RuleSubject,
        _ contact: FoundContact?
    ) throws -> Truth {
        var isUnknown = false
        for condition in conditions {
            let truth = try condition.truth(of: subject, contact: contact)
            if truth == wanted { return wanted }
            if truth == .unknown { isUnknown = true }
        }
        return isUnknown ? .unknown : otherwise
    }
}
