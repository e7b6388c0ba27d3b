import Foundation
import Matching
import Model
import Testing

@Suite("Matching, case by case")
struct GoldenCaseTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    static let names =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.filter {
            $0.hasSuffix(".case")
        }.sorted() ?? []

    /// The office of the cases: Atelier Noord, with the rule that ships.
    static let company = Company(
        names: ["Atelier Noord BV", "Atelier Noord"],
        identifiers: [
            Identifier(scheme: .vat, normal: "BE0123456749"), Identifier(scheme: .iban, normal: "BE68539007547034"),
            Identifier(scheme: .gln, normal: "5412345000013"),
        ],
        emailDomains: ["ateliernoord.test"], languages: ["nl"])
    static let shipped = Rule(
        name: "shipped",
        match: [
            .customerNo, .peppol, .gln, .vat, .enterprise, .iban, .alias, .nameAndAddress, .email, .phone, .document,
        ],
        record: [.alias, .nameAndAddress, .email, .phone])
    static let templates = ["SALES", "PURCH", "GARAGE"].map {
        InteractionTemplate(code: $0, groupCode: "DOC", description: $0)
    }

    /// Of the dictionaries that ship.
    static let words = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Config/dictionaries").standardizedFileURL
        var words = AddressWords()
        for language in ["nl", "fr", "de", "en", "it", "es"] {
            let file = folder.appending(path: "\(language).txt")
            words.add(dictionary: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
        }
        return words
    }()

    @Test("there are cases") func cases() { #expect(Self.names.count >= 30) }

    @Test("the decision is as the case says", arguments: names)
    func decision(name: String) throws {
        let source = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        let given = try MatchingCase(source)
        let decision = try Self.decide(given)
        try #require(!given.expected.isEmpty)
        for (word, rest) in given.expected { check(decision, word, rest) }
    }

    static func decide(_ given: MatchingCase) throws -> Decision {
        var setup: [DocumentType: String] = [:]
        for kind in [DocumentKind.invoice, .quote, .creditNote, .order, .orderConfirmation, .deliveryNote, .reminder] {
            setup[DocumentType(kind: kind, direction: .outbound)] = "SALES"
            setup[DocumentType(kind: kind, direction: .inbound)] = "PURCH"
        }
        let matcher = Matcher(
            company: company, rules: try RuleBook(given.rules + [shipped]),
            taxonomy: Taxonomy(templates: templates, setup: given.setup ?? setup), words: words,
            directory: MemoryDirectory(
                contacts: given.contacts, logged: given.logged, segments: given.segments,
                whenAskedForSegments: given.whenAskedForSegments))
        let isPaper = !given.facts.mentions.isEmpty
        let reading = DocumentReading(
            mediaType: isPaper ? .pdf : .xml, pageCount: given.pageCount, pages: [given.text.joined(separator: "\n")],
            facts: given.facts, format: isPaper ? "text PDF" : "UBL Invoice")
        return try matcher.decide(
            reading, from: DocumentOrigin(folder: given.folder, fileName: given.fileName, owner: given.owner),
            explaining: given.explains)
    }

    private func check(_ decision: Decision, _ word: String, _ rest: String) {
        let ladder = decision.ladder.map(\.description).joined(separator: "\n")
        switch word {
        case "record": #expect(decision.outcome == .record(contactNumber: rest), "\(decision.outcome)\n\(ladder)")
        case "review":
            guard case .review(let reason) = decision.outcome else {
                Issue.record("recorded: \(decision.outcome)\n\(ladder)")
                return
            }
            #expect(reason.code.rawValue == rest, "\(reason)\n\(ladder)")
        case "candidates":
            #expect(decision.candidates.map(\.contactNumber).joined(separator: ", ") == rest, "\(ladder)")
        case "type": #expect(decision.documentType?.rawValue == rest)
        case "ignore": #expect(decision.outcome == .ignore, "\(decision.outcome)\n\(ladder)")
        case "also":
            let also = decision.also.map {
                [$0.contactNumber, $0.templateCode].compactMap { $0 }.joined(separator: " ")
            }
            #expect(also.joined(separator: ", ") == rest, "\(ladder)")
        case "fact":
            let facts = decision.facts
            let shown = [
                "number": facts.number, "date": facts.date.map { "\($0)" }, "due_date": facts.dueDate.map { "\($0)" },
                "total": facts.total.map { "\($0)" }, "currency": facts.currency, "kind": facts.kind?.rawValue,
                "direction": facts.direction?.rawValue, "language": facts.language,
                "reference": facts.references.first.map { "\($0.type) \($0.value)" },
            ]
            let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
            #expect(shown[words[0]] == words[1], "\(ladder)")
        case "taken":
            let taken = (decision.taken ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            #expect(taken.joined(separator: ", ") == rest, "\(ladder)")
        case "gives":
            let particulars = decision.particulars
            let given = [
                particulars?.campaign, particulars?.segment, particulars?.salesperson, particulars?.opportunity,
                particulars?.description?.texts[""],
            ]
            #expect(given.map { $0 ?? "-" }.joined(separator: " | ") == rest, "\(ladder)")
        case "silent":
            #expect(!ladder.contains(rest), "\(ladder)")
        case "template": #expect(decision.templateCode == rest)
        case "rule": #expect(decision.rule == rest)
        case "says":
            let candidates = decision.candidates.flatMap { $0.evidence + $0.against }.joined(separator: "\n")
            #expect((ladder + "\n" + candidates + "\n\(decision.outcome)").contains(rest), "\(ladder)\n\(candidates)")
        default: Issue.record("unknown expectation '\(word)'")
        }
    }
}
