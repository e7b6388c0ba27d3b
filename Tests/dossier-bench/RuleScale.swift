import Foundation
import Matching
import Model
import SampleDocuments
import Settings

/// What many rules cost: the same documents decided by ten rules and by ten thousand, written as an office writes them
/// for its suppliers, and read from files as the service does.
struct RuleScale {
    let readings: [DocumentReading]
    let company: String
    let programs: Programs
    let scratch: Scratch

    struct Result {
        var few: Int
        var many: Int
        /// Microseconds for one document.
        var fewTime: Double
        var manyTime: Double
        var documents: Int
        /// Seconds to read the many rules and prepare them.
        var loading: Double
    }

    private static let few = 10
    private static let many = 10_000

    func measure() throws -> Result {
        let small = try matcher(Self.few)
        let clock = ContinuousClock()
        let start = clock.now
        let large = try matcher(Self.many)
        let loading = (clock.now - start) / .seconds(1)
        let times = try (0..<5).map { _ in (try time(small), try time(large)) }
        func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        return Result(
            few: Self.few, many: Self.many, fewTime: median(times.map(\.0)), manyTime: median(times.map(\.1)),
            documents: readings.count, loading: loading)
    }

    private func time(_ matcher: Matcher) throws -> Double {
        for reading in readings.prefix(50) { _ = try matcher.decide(reading, from: Self.origin) }
        let took = try ContinuousClock().measure {
            for reading in readings { _ = try matcher.decide(reading, from: Self.origin) }
        }
        return took / .microseconds(1) / Double(readings.count)
    }

    private static let origin = DocumentOrigin(folder: "/srv/drop/aankoop", fileName: "scan 0017.pdf", owner: "els")

    private func matcher(_ count: Int) throws -> Matcher {
        let folder = scratch.root.appendingPathComponent("rules-\(count)")
        let rules = folder.appendingPathComponent("rules.d")
        try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
        try Data(company.utf8).write(to: folder.appendingPathComponent("dossier.toml"))
        for start in stride(from: 0, to: count, by: 500) {
            let text = (start..<min(count, start + 500)).map(Self.rule).joined(separator: "\n")
            try Data(text.utf8).write(to: rules.appendingPathComponent("\(20_000 + start)-suppliers.toml"))
        }
        let configuration = try Configuration.load(
            directory: folder.path, programPath: programs.folder.appendingPathComponent("dossier").path)
        return Matcher(
            company: configuration.company, rules: try RuleBook(configuration.rules), taxonomy: configuration.taxonomy,
            words: configuration.addressWords, directory: EmptyDirectory())
    }

    /// Ten forms in turn: by words of the text, by name, by number, by the name of the file, by folder, by contact.
    private static func rule(_ number: Int) -> String {
        let word = "leverancier\(number)"
        let head = "[[rule]]\nname = \"supplier \(number)\"\n"
        let template = "template = \"P_INVOICE\"\n"
        return head
            + [
                "when = { text = '(?i)\(word)\\s+bv' }\n" + template,
                "when = { seller = \"\(word)*\", kind = \"invoice\" }\n" + template,
                "when = { fact.seller.vat = \"\(vat(number))\" }\ncontact = \"C\(number)\"\n",
                "when = { text = 'Contract \(number)-\\d+', direction = \"inbound\" }\ncampaign = \"C\(number)\"\n",
                "extract.customer_no = '\(word) klant (?<value>C\\d{5})'\nmatch = [\"customer_no\", \"vat\"]\n",
                "when = { file_name = \"\(word)*.pdf\" }\n" + template,
                "when = { folder = \"aankoop\", text = '(?i)dossier \(number)\\b' }\noutcome = \"review\"\n",
                "when = { contact = \"C\(number)\" }\nsalesperson = \"S\(number % 100)\"\n",
                "when = { seller = \"*\(word)\", fact.total = { over = 1000 } }\n" + template,
                "when = { any = [{ type = \"sales-quote\" }, { kind = \"order\" }], text = 'werf \(number)' }\n"
                    + template,
            ][number % 10]
    }

    /// A Belgian number: `0`, seven digits, and the check digits that they need.
    private static func vat(_ number: Int) -> String {
        let digits = 4_000_000 + number
        return "BE" + String(format: "%08d%02d", digits, 97 - digits % 97)
    }
}

/// Matching's own look-ups are another figure's matter.
private struct EmptyDirectory: ContactDirectory, SharedContactDirectory {
    func contacts(identifiedBy identifiers: [Identifier]) -> [Contact] { [] }
    func contacts(named keys: [NameKey]) -> [Contact] { [] }
    func contacts(near postCodes: [String], named keys: [NameKey], limit: Int) -> [Contact] { [] }
    func contact(numbered number: String) -> Contact? { nil }
    func contacts(ofDocumentNumbered number: String) -> [Contact] { [] }
    func segments(of contact: Contact) -> [String] { [] }
}
