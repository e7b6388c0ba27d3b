import Model
import Patterns

/// An extraction with its expression compiled.
struct CompiledExtraction: Sendable {
    let place: RuleExtraction.Place
    private let pattern: Pattern?
    /// Of `near`: the label, folded.
    private let label: [UInt8]
    private let groups: [(name: String, target: RuleExtraction.Target)]
    /// The numbers of the words without one of which the text has nothing to take.
    let words: [Int]?

    /// A value that a rule took, and where.
    struct Taken {
        let target: RuleExtraction.Target
        let text: String
        let spot: Spot
        /// True for all that stands beside a label: no expression has picked it.
        var isBare = false
    }

    /// Where a value stood.
    enum Spot: Sendable, Equatable {
        case line(Int, page: Int)
        case fileName

        func phrase(rule name: String) -> Phrase {
            switch self {
            case .line(let number, let page): "rule '\(name)', page \(page), line \(number)"
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
        if case .near(let label) = place { self.label = LetterFolding.fold(label.trimmed) } else { label = [] }
        switch place {
        case .text: words = pattern?.requiredTexts?.map { numbers.number(ofWord: $0) }
        case .near: words = label.count >= 3 ? [numbers.number(ofWord: label)] : nil
        case .fileName: words = nil
        }
    }

    /// True when one of its words is a label, which stands in the folded text.
    var asksForLabel: Bool { !label.isEmpty && words != nil }

    var targets: [RuleExtraction.Target] { groups.map(\.target) }

    /// The first group that the expression lacks.
    var missingGroup: String? {
        guard let pattern else { return nil }
        return groups.first { !pattern.hasGroup(named: $0.name) }?.name
    }

    /// That nothing was found, for people.
    var nothing: Phrase {
        switch (place, pattern) {
        case (.near(let label), nil): "nothing stands near '\(label)'"
        case (.near(let label), let pattern?): "nothing near '\(label)' fits '\(pattern.source)'"
        case (.text, let pattern): "nothing in the text fits '\(pattern?.source ?? "")'"
        case (.fileName, let pattern): "nothing in the file name fits '\(pattern?.source ?? "")'"
        }
    }

    func canMatch(_ found: Set<Int>) -> Bool { words.map { $0.contains(where: found.contains) } ?? true }

    /// All that could be taken, the first match first.
    func take(from subject: RuleSubject) throws(PatternFailure) -> [Taken] {
        switch place {
        case .text: return try take(from: subject.text, within: subject.time, spot: subject.spot(ofLine:))
        case .fileName: return try take(from: subject.origin.fileName, within: subject.time) { _ in .fileName }
        case .near:
            try subject.time.spend(subject.text.utf8.count)
            let found = subject.labelled.spots(of: label)
            guard pattern != nil else {
                return found.flatMap { near in
                    groups.map { group in
                        Taken(
                            target: group.target, text: near.cell, spot: subject.spot(ofLine: near.line), isBare: true)
                    }
                }
            }
            for near in found {
                let taken = try take(from: near.rest, within: subject.time) { _ in subject.spot(ofLine: near.line) }
                if !taken.isEmpty { return taken }
            }
            return []
        }
    }

    private func take(
        from text: String, within time: PatternTime, spot: (Int) -> Spot
    ) throws(PatternFailure) -> [Taken] {
        guard let pattern else { return [] }
        return try pattern.values(of: groups.map(\.name), in: text, within: time).flatMap { match in
            zip(groups, match).compactMap { group, value in
                value.map { Taken(target: group.target, text: $0.text, spot: spot($0.line)) }
            }
        }
    }
}
