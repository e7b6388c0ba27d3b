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

    /// The gaps that are known.
    package enum Gap: String, Sendable, CaseIterable {
        case number, date, dueDate = "due_date", total, currency, kind, contact, template
    }

    /// What fills the gaps.
    package struct Filling: Sendable {
        package var facts: Facts
        package var contactName: String
        package var template: String

        package init(facts: Facts, contactName: String, template: String) {
            self.facts = facts
            self.contactName = contactName
            self.template = template
        }

        func text(_ gap: Gap) -> String {
            switch gap {
            case .number: facts.number ?? ""
            case .date: facts.date?.description ?? ""
            case .dueDate: facts.dueDate?.description ?? ""
            case .total: facts.total?.description ?? ""
            case .currency: facts.currency ?? ""
            case .kind: facts.kind?.rawValue ?? ""
            case .contact: contactName
            case .template: template
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
                let gap = Gap(rawValue: String(rest[rest.index(after: open)..<close]))
            else {
                text.append("{")
                rest = rest[rest.index(after: open)...]
                continue
            }
            text += filling.text(gap)
            rest = rest[rest.index(after: close)...]
        }
        return (text + rest).split(separator: " ").joined(separator: " ")
    }

    /// The words between braces that are no gap.
    package var unknownGaps: [String] {
        texts.values.sorted().flatMap { text -> [String] in
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
                guard let close = part.firstIndex(of: "}") else { return String(part.prefix(20)) }
                let word = String(part[..<close])
                return Gap(rawValue: word) == nil ? word : nil
            }
        }
    }
}
