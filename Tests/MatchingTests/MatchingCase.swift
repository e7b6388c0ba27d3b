import Foundation
import Matching
import Model
import Settings

/// A golden case: contacts, rules and a document in short notation, a line of dashes, and the decision expected.
///
/// Each line is a word and what it says; parts are set off by ` | `, the lines of a block by ` / `:
///
///     contact C1 | Peeters BV | Kerkstraat 1 / 3000 Leuven | vat BE0411111140, email info@peeters.test
///     person  P1 of C1 | Jan Peeters | | email jan@peeters.test
///     alias   C1 | Peeters en Zonen                                             (and name2, former, merged)
///     learnt  C1 | Garage Peeters | 3000                        (a person assigned the name, at that post code)
///     address C1 | YARD | Dok 3 / 9000 Gent | until 2024-12-31
///     kind    invoice
///     addressee Peeters BV / Kerkstraat 1 / 3000 Leuven | vat BE0411111140        (and sender, footer, body, delivery)
///     buyer   Peeters BV | Kerkstraat 1 / 3000 Leuven | vat BE0411111140         (and seller: an XML document's)
///     text    Werkorder 7
///     file    scan-7.pdf                                   (and owner, pages, number, date, total, currency)
///     card    C1 | language FRB | salesperson AN | country FR
///     segment SPRING | C1 | C2
///     toml                                                 rules as files have them, up to a line `end`
///     rule    Garage | text=(?i)werkorder | match=vat | template=GARAGE
///
/// Expected: `record C1` or `review reason`, then `candidates C1, C2` and any `says words of the ladder or reason`.
struct MatchingCase {
    var contacts: [Contact] = []
    var logged: [String: [String]] = [:]
    var segments: [String: [String]] = [:]
    var whenAskedForSegments: @Sendable () -> Void = {}
    var facts = Facts()
    var text: [String] = []
    var folder = "verkoop"
    var rules: [Rule] = []
    var setup: [DocumentType: String]?
    var expected: [(word: String, rest: String)] = []
    var fileName = ""
    var owner: String?
    /// Whether the ladder is to tell of rules that do not apply.
    var explains = false
    var pageCount = 1

    init(_ source: String) throws {
        var isExpectation = false
        var toml: [String]?
        for line in source.components(separatedBy: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            if line == "toml" || line == "end" {
                if let toml { rules += try RuleFiles.rules(in: toml.joined(separator: "\n"), name: "test.toml") }
                toml = line == "toml" ? [] : nil
                continue
            }
            if toml != nil {
                toml?.append(line)
                continue
            }
            if line.isEmpty { continue }
            if line.hasPrefix("#") { continue }
            if line.hasPrefix("-----") {
                isExpectation = true
                continue
            }
            let word = String(line.prefix { $0 != " " })
            let rest = line.dropFirst(word.count).trimmingCharacters(in: .whitespaces)
            if isExpectation {
                expected.append((word, rest))
            } else {
                try read(word, rest.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) })
            }
        }
    }

    private mutating func read(_ word: String, _ parts: [String]) throws {
        switch word {
        case "contact", "person": contacts.append(try contact(word, parts))
        case "alias":
            guard let index = contacts.firstIndex(where: { $0.number == parts[0] }) else { throw Mistake(parts[0]) }
            contacts[index].aliases.append(parts[1])
        case "learnt":
            guard let index = contacts.firstIndex(where: { $0.number == parts[0] }) else { throw Mistake(parts[0]) }
            contacts[index].learntNames.append(LearntName(name: parts[1], postCode: parts.dropFirst(2).first))
        case "merged", "former", "address":
            guard let index = contacts.firstIndex(where: { $0.number == parts[0] }) else { throw Mistake(parts[0]) }
            switch word {
            case "former": contacts[index].formerNames.append(parts[1])
            case "merged": contacts[index].formerNumbers.append(parts[1])
            default: contacts[index].otherAddresses.append(otherAddress(parts))
            }
        case "name2":
            guard let index = contacts.firstIndex(where: { $0.number == parts[0] }) else { throw Mistake(parts[0]) }
            contacts[index].name2 = parts[1]
        case "logged": logged[parts[0], default: []].append(parts[1])
        case "segment": segments[parts[0]] = Array(parts.dropFirst())
        case "kind": facts.kind = parts[0] == "none" ? nil : DocumentKind(rawValue: parts[0])
        case "direction": facts.direction = Direction(rawValue: parts[0])
        case "language": facts.language = parts[0]
        case "concern": facts.concerns.append(try known(Concern(rawValue: parts[0]), parts[0]))
        case "reference":
            let words = parts[0].split(separator: " ", maxSplits: 1).map(String.init)
            facts.references.append(DocumentReference(type: words[0], value: words[1]))
        case "seller": facts.seller = try party(parts)
        case "buyer": facts.buyer = try party(parts)
        case "folder": folder = parts[0]
        case "file": fileName = parts[0]
        case "explain": explains = true
        case "owner": owner = parts[0]
        case "pages": pageCount = Int(parts[0]) ?? 1
        case "number": facts.number = parts[0]
        case "date": facts.date = CalendarDate(iso: parts[0])
        case "total": facts.total = Amount(parts[0])
        case "currency": facts.currency = parts[0]
        case "card":
            // `card C1 | language FRB | salesperson AN | country FR`
            guard let index = contacts.firstIndex(where: { $0.number == parts[0] }) else { throw Mistake(parts[0]) }
            for part in parts.dropFirst() {
                let words = part.split(separator: " ", maxSplits: 1).map(String.init)
                switch words[0] {
                case "language": contacts[index].languageCode = words[1]
                case "salesperson": contacts[index].salespersonCode = words[1]
                default: contacts[index].address.country = words[1]
                }
            }
        case "text": text.append(parts[0])
        case "rule": rules.append(try rule(parts))
        case "setup": setup = parts[0] == "none" ? [:] : [DocumentType(rawValue: parts[0]): parts[1]]
        default:
            let place = try known(Mention.Place(rawValue: word), word)
            facts.mentions.append(
                Mention(
                    place: place, lines: lines(parts[0]), identifiers: try identifiers(parts.dropFirst().first ?? ""),
                    page: 1, line: facts.mentions.count + 1))
        }
    }

    private func contact(_ word: String, _ parts: [String]) throws -> Contact {
        let words = parts[0].components(separatedBy: " of ")
        var contact = Contact(number: words[0], kind: word == "person" ? .person : .company, name: parts[1])
        contact.companyNumber = words.dropFirst().first
        if parts.count > 2 { contact.address = address(parts[2]) }
        if parts.count > 3 { contact.identifiers = try identifiers(parts[3]) }
        return contact
    }

    private func otherAddress(_ parts: [String]) -> OtherAddress {
        OtherAddress(
            code: parts[1], address: address(parts[2]),
            until: parts.count > 3 ? CalendarDate(iso: parts[3].replacing("until ", with: "")) : nil)
    }

    private func party(_ parts: [String]) throws -> Party {
        var party = Party(name: parts[0].isEmpty ? nil : parts[0])
        if parts.count > 1, !parts[1].isEmpty { party.address = address(parts[1]) }
        if parts.count > 2 { party.identifiers = try identifiers(parts[2]) }
        return party
    }

    private func rule(_ parts: [String]) throws -> Rule {
        var rule = Rule(name: parts[0], source: "test.toml:1")
        for part in parts.dropFirst() {
            let key = String(part.prefix { $0 != "=" })
            let value = String(part.dropFirst(key.count + 1))
            let list = value.components(separatedBy: " ")
            switch key {
            case "folder": rule.when.append(.folder([value]))
            case "kind": rule.when.append(.kind(list.map { DocumentKind(rawValue: $0) }))
            case "direction": rule.when.append(.direction(try known(Direction(rawValue: value), value)))
            case "type": rule.when.append(.documentType(list.map { DocumentType(rawValue: $0) }))
            case "language": rule.when.append(.language(list))
            case "text": rule.when.append(.text(value))
            case "match": rule.match = try list.map { try known(Rule.Way(rawValue: $0), $0) }
            case "record": rule.record = Set(try list.map { try known(Rule.Way(rawValue: $0), $0) })
            case "template": rule.template = value
            case "contact": rule.contact = value
            case "review": rule.outcome = value == "true" ? .review : nil
            default:
                let target = try known(RuleExtraction.Target(key.replacing("extract.", with: "")), key)
                rule.extractions.append(RuleExtraction(target, pattern: value))
            }
        }
        return rule
    }

    private func lines(_ text: String) -> [String] { text.isEmpty ? [] : text.components(separatedBy: " / ") }

    /// `Kerkstraat 1 / 3000 Leuven`; a Dutch post code has letters.
    private func address(_ text: String) -> PostalAddress {
        let lines = lines(text)
        var address = PostalAddress()
        guard let last = lines.last else { return address }
        if lines.count > 1 { address.street = lines[0] }
        let words = last.split(separator: " ").map(String.init)
        guard words.count > 1, words[0].contains(where: \.isNumber) else {
            address.city = last
            return address
        }
        let isDutch = words.count > 2 && words[1].count == 2 && words[1] == words[1].uppercased()
        address.postCode = words.prefix(isDutch ? 2 : 1).joined(separator: " ")
        address.city = words.dropFirst(isDutch ? 2 : 1).joined(separator: " ")
        return address
    }

    private func identifiers(_ text: String) throws -> [Identifier] {
        guard !text.isEmpty else { return [] }
        return try text.components(separatedBy: ", ").map { part in
            let words = part.split(separator: " ", maxSplits: 1).map(String.init)
            let scheme = try known(Identifier.Scheme(rawValue: words[0]), part)
            return try known(Identifier(scheme: scheme, text: words[1]), part)
        }
    }

    private func known<Value>(_ value: Value?, _ text: String) throws -> Value {
        guard let value else { throw Mistake(text) }
        return value
    }

    /// The case itself is written wrongly.
    struct Mistake: Error {
        let text: String
        init(_ text: String) { self.text = text }
    }
}
