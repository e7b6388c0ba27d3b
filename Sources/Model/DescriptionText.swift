/// The description of an interaction with gaps that the document fills: "Factuur {number} van {date}".
package struct DescriptionText: Codable, Equatable, Sendable {
    /// By language (`nl`); under an empty one what holds for all.
    package var texts: [String: String]

    package init(_ texts: [String: String]) { self.texts = texts }

    /// As it is written in a rule: "nl 'Factuur {number}', fr 'Facture {number}'".
    package var words: String {
        texts.sorted { $0.key < $1.key }.map { ($0.key.isEmpty ? "" : $0.key + " ") + "'\($0.value)'" }
            .joined(separator: ", ")
    }

    /// The gaps that are known: all that rules can take of a document, and a few more.
    package static let gaps =
        ["contact", "template", "kind", "type", "direction", "language"] + RuleExtraction.Target.words

    /// What fills the gaps.
    package struct Filling: Sendable {
        package var facts: Facts
        /// What rules took of the other party, by the words of rules.
        package var taken: [String: String]
        package var contactName: String
        package var template: String

        package init(facts: Facts, taken: [String: String] = [:], contactName: String, template: String) {
            self.facts = facts
            self.taken = taken
            self.contactName = contactName
            self.template = template
        }

        /// Empty where the document does not say it; nil where there is no such gap.
        func text(_ gap: String) -> String? {
            switch gap {
            case "contact": contactName
            case "template": template
            case "kind": facts.kind?.rawValue ?? ""
            case "type": facts.documentType?.rawValue ?? ""
            case "direction": facts.direction?.rawValue ?? ""
            case "language": facts.language ?? ""
            default: RuleExtraction.Target(gap).map { taken[gap] ?? facts.value(of: $0) ?? "" }
            }
        }
    }

    /// The text in the first of `languages` in which there is one, with its gaps filled; a gap that the document leaves
    /// open is empty, and leaves no double blank.
    package func filled(_ filling: Filling, languages: [String]) -> String {
        let fallback = texts[""] ?? texts.min { $0.key < $1.key }?.value ?? ""
        var rest = (languages.lazy.compactMap { texts[$0] }.first ?? fallback)[...]
        var text = ""
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}"),
                let filled = filling.text(String(rest[rest.index(after: open)..<close]))
            else {
                text.append("{")
                rest = rest[rest.index(after: open)...]
                continue
            }
            text += filled
            rest = rest[rest.index(after: close)...]
        }
        return (text + rest).split(separator: " ").joined(separator: " ")
    }

    /// The words between braces that are no gap.
    package var unknownGaps: [String] {
        texts.values.sorted().flatMap { text -> [String] in
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().flatMap { part -> [String] in
                guard let close = part.firstIndex(of: "}") else { return [] }
                let word = String(part[..<close])
                return DescriptionText.gaps.contains(word) ? [] : [word]
            }
        }
    }

    /// What stands behind an opening brace without a closing one, at most 20 characters of each.
    package var unclosedGaps: [String] {
        texts.values.sorted().flatMap { text in
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().filter { !$0.contains("}") }
                .map { String($0.prefix(20)) }
        }
    }
}
