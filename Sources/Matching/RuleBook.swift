package import Model
import Patterns

/// The rules in their order, with their patterns compiled, and an index that finds the few that a document may concern
/// among thousands.
package struct RuleBook: Sendable {
    let rules: [CompiledRule]
    let questionCount: Int
    /// Rules with the same gate.
    private var groups: [Group] = []
    /// Numbers of groups by folder; without one, under nil.
    private var groupsByFolder: [String?: [Int]] = [:]
    private var names: Set<FactName> = []
    /// True when a rule is found by the segments of the contact.
    private var asksSegments = false
    /// True when a word is a label.
    private let asksLabels: Bool
    private let scan: WordScan

    private struct FactKey: Hashable {
        let name: FactName
        let value: String
    }

    private struct Group {
        let gate: RuleGate
        /// Rules that nothing is known about in advance.
        var always: [Int] = []
        /// Rules by the word that must stand in the text or in a name.
        var byWord: [Int: [Int]] = [:]
        var byValue: [FactKey: [Int]] = [:]
        var byContact: [RuleAnchor.Contact: [Int]] = [:]
        /// Bare questions, by their number.
        var byQuestion: [Int: [Int]] = [:]
    }

    /// Compiles every pattern; the first rule that cannot be used is thrown as `RuleFailure`.
    package init(_ rules: [Rule]) throws(RuleFailure) {
        var numbers = RuleNumbers()
        var compiled: [CompiledRule] = []
        compiled.reserveCapacity(rules.count)
        for (place, rule) in rules.enumerated() { compiled.append(try CompiledRule(rule, at: place, &numbers)) }
        self.rules = compiled
        asksLabels = compiled.contains { $0.extractions.contains(where: \.asksForLabel) }
        scan = WordScan(numbers.words)
        questionCount = numbers.questionCount
        var groupNumbers: [RuleGate: Int] = [:]
        for (number, rule) in compiled.enumerated() {
            let group = groupNumbers[rule.gate] ?? groups.count
            if group == groups.count {
                groupNumbers[rule.gate] = group
                groups.append(Group(gate: rule.gate))
                let folders = rule.gate.folders
                for folder in folders.isEmpty ? [nil] : Set(folders).map(Optional.some) {
                    groupsByFolder[folder, default: []].append(group)
                }
            }
            if rule.isBareQuestion {
                groups[group].byQuestion[rule.questionNumber, default: []].append(number)
                enter(number, into: group, at: .words(rule.extractions.flatMap { $0.words ?? [] }))
            } else {
                enter(number, into: group, at: rule.anchor)
            }
        }
    }

    private mutating func enter(_ number: Int, into group: Int, at anchor: RuleAnchor) {
        switch anchor {
        case .none: groups[group].always.append(number)
        case .words(let words):
            for word in Set(words) { groups[group].byWord[word, default: []].append(number) }
        case .values(let name, let values):
            names.insert(name)
            for value in Set(values) {
                groups[group].byValue[FactKey(name: name, value: value), default: []].append(number)
            }
        case .contacts(let contacts):
            for contact in Set(contacts) {
                groups[group].byContact[contact, default: []].append(number)
                if case .segment = contact { asksSegments = true }
            }
        }
    }

    /// The numbers of the words of patterns that stand in the document. Rules change nothing in it.
    func words(in subject: RuleSubject) -> Set<Int> {
        guard !scan.isEmpty else { return [] }
        var bytes = Array(subject.text.utf8)
        // Of labels case and accents do not count: they stand in the folded text, which often is the same.
        if asksLabels, bytes.contains(where: { $0 >= 128 || $0 == UInt8(ascii: "`") }) {
            bytes += [10] + subject.labelled.folded
        }
        for name in subject.searchedNames { bytes += [10] + name }
        return scan.found(in: bytes)
    }

    /// The rules from this number on that may apply, in their order, those of one contact left out.
    func selection(for subject: RuleSubject, words: Set<Int>, from first: Int = 0) -> [Int] {
        let keys = names.flatMap { name in
            subject.values(of: name).map { FactKey(name: name, value: name.normal($0)) }
        }
        return collect(for: subject) { group, selected in
            selected += group.always
            for rules in group.byQuestion.values {
                if let next = rules.first(where: { $0 >= first }) { selected.append(next) }
            }
            for key in keys { selected += group.byValue[key] ?? [] }
            if words.count < group.byWord.count {
                for word in words { selected += group.byWord[word] ?? [] }
            } else {
                for (word, rules) in group.byWord where words.contains(word) { selected += rules }
            }
            if first > 0 { selected.removeAll { $0 < first } }
        }
    }

    /// The rules that are for this contact, or for a segment of it.
    func rules(of found: FoundContact, for subject: RuleSubject) throws -> [Int] {
        var keys = found.numbers.map { RuleAnchor.Contact.number($0.uppercased()) }
        if asksSegments { keys += try found.segments().map { .segment($0.uppercased()) } }
        return collect(for: subject) { group, selected in
            for key in keys { selected += group.byContact[key] ?? [] }
        }
    }

    /// These rules as they stand in the book.
    func inOrder(_ some: [CompiledRule]) -> [CompiledRule] {
        some.count < 2 ? some : some.sorted { $0.place < $1.place }
    }

    private func collect(for subject: RuleSubject, _ add: (Group, inout [Int]) -> Void) -> [Int] {
        var selected: [Int] = []
        for folder in [nil] + subject.folderNames.map(Optional.some) {
            for number in groupsByFolder[folder] ?? [] where groups[number].gate.isOpen(to: subject) {
                add(groups[number], &selected)
            }
        }
        selected.sort()
        // A rule may be there for two words of its pattern.
        var last = -1
        selected.removeAll { number in
            defer { last = number }
            return number == last
        }
        return selected
    }
}
