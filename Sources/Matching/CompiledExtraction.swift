import Model
import Patterns

/// An extraction with its expression compiled.
struct CompiledExtraction: Sendable {
    let place: RuleExtraction.Place
    private let pattern: Pattern?
    private let groups: [(name: String, target: RuleExtraction.Target)]
    /// The numbers of the words without one of which the text has nothing to take.
    let words: [Int]?

    /// A value that a rule took, and where.
    struct Taken {
        let target: RuleExtraction.Target
        let text: String
        let spot: Spot
    }

    /// Where a value stood.
    enum Spot: Sendable, Equatable {
        case line(Int)
        case fileName

        func phrase(rule name: String) -> Phrase {
            switch self {
            case .line(let number): "rule '\(name)', line \(number)"
            case .fileName: "rule '\(name)', the file name"
            }
        }
    }

    init(
        _ extraction: RuleExtraction, _ numbers: inout RuleNumbers,
        compile: (_ source: String) throws(RuleFailure) -> Pattern
    ) throws(RuleFailure) {
        place = extraction.place
        groups = extraction.groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        if let source = extraction.pattern { pattern = try compile(source) } else { pattern = nil }
        words = place == .text ? pattern?.requiredTexts?.map { numbers.number(ofWord: $0) } : nil
    }

    /// The ways by which what it takes can be looked up.
    var ways: [Rule.Way] {
        groups.compactMap { group in if case .identifier(let scheme) = group.target { scheme.way } else { nil } }
    }

    /// The first group that the expression lacks.
    var missingGroup: String? {
        guard let pattern else { return nil }
        return groups.first { !pattern.hasGroup(named: $0.name) }?.name
    }

    func canMatch(_ found: Set<Int>) -> Bool { words.map { $0.contains(where: found.contains) } ?? true }

    /// All that could be taken, the first match first.
    func take(from subject: RuleSubject) throws(PatternFailure) -> [Taken] {
        switch place {
        case .text: return try take(from: subject.text) { .line($0) }
        case .fileName: return try take(from: subject.origin.fileName) { _ in .fileName }
        case .near(let label):
            for spot in LabelledText.spots(of: label, in: subject.text) {
                if pattern == nil {
                    return groups.map { Taken(target: $0.target, text: spot.cell, spot: .line(spot.line)) }
                }
                let taken = try take(from: spot.rest) { _ in .line(spot.line) }
                if !taken.isEmpty { return taken }
            }
            return []
        }
    }

    private func take(from text: String, spot: (Int) -> Spot) throws(PatternFailure) -> [Taken] {
        guard let pattern else { return [] }
        return try pattern.values(of: groups.map(\.name), in: text).flatMap { match in
            zip(groups, match).compactMap { group, value in
                value.map { Taken(target: group.target, text: $0.text, spot: spot($0.line)) }
            }
        }
    }
}
