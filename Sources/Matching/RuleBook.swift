package import Model
import Patterns

/// The rules in their order, with their patterns compiled, and an index that finds the few that a document may concern
/// among thousands.
package struct RuleBook: Sendable {
    let rules: [CompiledRule]
    let questionCount: Int
    /// Rules with equal conditions but for the text, by what they demand.
    private var groups: [Group] = []
    /// Numbers of groups by folder; without one, under nil.
    private var groupsByFolder: [String?: [Int]] = [:]
    private let scan: WordScan

    private struct Group {
        let conditions: Rule.Conditions
        /// Rules whose text nothing is known about in advance.
        var always: [Int] = []
        /// Rules by the word that must stand in the text.
        var byWord: [Int: [Int]] = [:]
        /// True when some rule of it looks into the text.
        var needsText = false
    }

    /// The rules that a document may concern, in their order, and the words of patterns that stand in its text.
    struct Selection {
        var rules: [Int] = []
        var words: Set<Int> = []
    }

    /// Compiles every pattern; the first rule that cannot be used is thrown as `RuleFailure`.
    package init(_ rules: [Rule]) throws(RuleFailure) {
        var numbers = RuleNumbers()
        var compiled: [CompiledRule] = []
        compiled.reserveCapacity(rules.count)
        for rule in rules { compiled.append(try CompiledRule(rule, &numbers)) }
        self.rules = compiled
        var groupNumbers: [GroupKey: Int] = [:]
        for (number, rule) in compiled.enumerated() {
            let key = GroupKey(rule.rule.conditions)
            let group = groupNumbers[key] ?? groups.count
            if group == groups.count {
                groupNumbers[key] = group
                groups.append(Group(conditions: rule.rule.conditions))
                groupsByFolder[key.folder, default: []].append(group)
            }
            if !rule.extractions.isEmpty { groups[group].needsText = true }
            if let words = rule.text?.requiredTexts {
                groups[group].needsText = true
                for word in words {
                    groups[group].byWord[numbers.number(ofWord: word), default: []].append(number)
                }
            } else {
                groups[group].always.append(number)
            }
        }
        scan = WordScan(numbers.words)
        questionCount = numbers.questionCount
    }

    /// The conditions of the rules selected hold, but for the text, which is only known to be possible.
    func selection(for document: RuleSubject) -> Selection {
        var selection = Selection()
        var isScanned = false
        for folder in [nil] + document.folderNames.map(Optional.some) {
            for number in groupsByFolder[folder] ?? [] {
                let group = groups[number]
                guard document.meets(group.conditions) else { continue }
                selection.rules += group.always
                guard group.needsText else { continue }
                if !isScanned { selection.words = scan.found(in: document.text) }
                isScanned = true
                if selection.words.count < group.byWord.count {
                    for word in selection.words { selection.rules += group.byWord[word] ?? [] }
                } else {
                    for (word, rules) in group.byWord where selection.words.contains(word) { selection.rules += rules }
                }
            }
        }
        selection.rules.sort()
        // A rule may be there for two words of its pattern.
        var last = -1
        selection.rules.removeAll { number in
            defer { last = number }
            return number == last
        }
        return selection
    }

    /// All conditions but the text.
    private struct GroupKey: Hashable {
        let folder: String?
        let kinds: [DocumentKind]
        let direction: Direction?
        let types: [DocumentType]
        let languages: [String]

        init(_ conditions: Rule.Conditions) {
            folder = conditions.folder
            kinds = conditions.kinds
            direction = conditions.direction
            types = conditions.documentTypes
            languages = conditions.languages
        }
    }
}
