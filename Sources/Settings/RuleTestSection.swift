import Foundation
import Model

/// One `[[test]]` of a file beside the rules.
struct RuleTestSection {
    let section: Section
    /// The folder of the file: documents lie beside it.
    let folder: String

    func test() -> RuleTest? {
        let name = section.required("name")
        let subject = subject()
        let origin = DocumentOrigin(
            folder: section.text("folder") ?? "", fileName: section.text("file_name") ?? documentName ?? "",
            owner: section.text("owner"))
        let expectations = expectations()
        section.finish()
        guard let name, let subject, let expectations else { return nil }
        let source = section.file.name + (section.line().map { ":\($0)" } ?? "")
        return RuleTest(
            name: name.trimmed, source: source, subject: subject, origin: origin, expectations: expectations)
    }

    private var documentName: String? { section.text("document")?.split(separator: "/").last.map(String.init) }

    private func subject() -> RuleTest.Subject? {
        let facts = facts()
        let text = section.text("text")
        guard let document = section.text("document") else {
            guard text != nil || facts != Facts() else {
                section.complain(nil, "the test has no document; give it 'document', or 'text' and what the text says")
                return nil
            }
            let pages = text.map { [$0] } ?? []
            return .text(
                DocumentReading(
                    mediaType: .pdf, pageCount: 1, pages: pages, facts: facts, format: "text of a test"))
        }
        if text != nil || facts != Facts() {
            section.complain("document", "'document' is read as it is; remove what else is said of its contents")
        }
        let path = document.hasPrefix("/") ? document : folder + "/" + document
        guard FileManager.default.fileExists(atPath: path) else {
            section.complain("document", "there is no file \(path)")
            return nil
        }
        return .file(path: path)
    }

    private func facts() -> Facts {
        var facts = Facts()
        facts.kind = section.text("kind").flatMap { kind($0, "kind", section) }
        facts.direction = section.choice("direction")
        facts.language = section.text("language").flatMap { section.languageCode($0, "language") }
        facts.number = section.text("number")
        facts.date = day("date")
        facts.dueDate = day("due_date")
        facts.total = amount("total")
        facts.currency = section.text("currency")
        for (word, type) in RuleExtraction.Target.references {
            for value in section.texts(word) { facts.references.append(DocumentReference(type: type, value: value)) }
        }
        facts.seller = party("seller") ?? Party()
        facts.buyer = party("buyer") ?? Party()
        return facts
    }

    private func day(_ key: String) -> CalendarDate? {
        guard let text = section.text(key) else { return nil }
        if let date = CalendarDate(iso: text) { return date }
        section.complain(key, "'\(text)' is no day; write it as \"2026-01-31\"")
        return nil
    }

    private func amount(_ key: String) -> Amount? {
        let amount: Amount?
        switch section.value(key) {
        case nil: return nil
        case .number(let number)?: amount = Amount("\(number)")
        case .decimal(let number)?: amount = Amount("\(number)")
        case .text(let text)?: amount = Amount(text)
        default: amount = nil
        }
        if amount == nil { section.complain(key, "'\(key)' must be an amount such as 1000 or 12.50") }
        return amount
    }

    /// `seller = "Peeters BV"`, or `{ name = "Peeters BV", city = "Leuven", vat = "BE0123456749" }`.
    private func party(_ key: String) -> Party? {
        guard let value = section.value(key) else { return nil }
        guard case .section = value, let table = section.section(key, title: "'\(key)'") else {
            return section.text(key).map { Party(name: $0) }
        }
        var party = Party(name: table.text("name"))
        var address = PostalAddress()
        address.street = table.text("street")
        address.postCode = table.text("post_code")
        address.city = table.text("city")
        address.country = table.text("country")
        if address != PostalAddress() { party.address = address }
        for scheme in Identifier.Scheme.allCases {
            for text in table.texts(scheme.rawValue) {
                if let identifier = Identifier(scheme: scheme, text: text) {
                    party.identifiers.append(identifier)
                } else {
                    table.complain(scheme.rawValue, "'\(text)' is no valid \(scheme.rawValue); check its digits")
                }
            }
        }
        table.finish()
        return party
    }

    private func expectations() -> [RuleTest.Expectation]? {
        guard let expect = section.section("expect", title: "'expect'") else {
            section.complain(nil, "the test expects nothing; add expect = { contact = \"C00042\" }")
            return nil
        }
        let found = RuleTest.expectable.compactMap { name -> RuleTest.Expectation? in
            let value: String
            switch expect.value(name) {
            case nil: return nil
            case .number(let number)?: value = "\(number)"
            case .decimal(let number)?: value = Amount("\(number)").map { "\($0)" } ?? ""
            default: value = checked(expect.texts(name), name, expect).joined(separator: ", ")
            }
            let source = expect.file.name + (expect.line(name).map { ":\($0)" } ?? "")
            return .init(name: name, value: value, source: source)
        }
        if found.isEmpty, expect.unknownKeys.isEmpty {
            section.complain("expect", "'expect' is empty; say what is to be decided")
        }
        expect.finish()
        return found
    }

    /// The values as they are decided; what can never be is complained about. An empty one expects none.
    private func checked(_ texts: [String], _ name: String, _ expect: Section) -> [String] {
        texts.compactMap { text in
            if text.isEmpty { return text }
            switch name {
            case "outcome": return expect.word(text, name, of: Rule.Outcome.self)?.rawValue
            case "reason": return expect.word(text, name, of: ReviewReason.Code.self)?.rawValue
            case "direction": return expect.word(text, name, of: Direction.self)?.rawValue
            case "kind": return kind(text, name, expect)?.rawValue
            case "type": return documentType(text, name, expect)?.rawValue
            case "language": return expect.languageCode(text, name)
            case "contact", "also": return expect.checkedContactNumber(text, name)
            case "date", "due_date":
                if CalendarDate(iso: text) == nil {
                    expect.complain(name, "'\(text)' is no day; write it as \"2026-01-31\"")
                }
                return text
            default:
                guard case .identifier(let scheme)? = RuleExtraction.Target(name) else { return text }
                if let identifier = Identifier(scheme: scheme, text: text) { return identifier.value }
                expect.complain(name, "'\(text)' is no valid \(name); check its digits")
                return nil
            }
        }
    }
}
