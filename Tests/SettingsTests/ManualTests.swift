import Foundation
import Model
import Testing

@testable import Settings

@Suite("The manual pages of the configuration")
struct ManualTests {
    /// The words of dossier-rules(5), with those that stand behind a point apart: `seller.vat`.
    private static let words = words(of: "dossier-rules.5")

    private static func words(of page: String) -> Set<Substring> {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try? String(contentsOf: root.appending(path: "man/\(page)"), encoding: .utf8)
        return Set((text ?? "").split { !$0.isLetter && $0 != "_" })
    }

    private func section(_ text: String) throws -> Section {
        let complaints = Complaints()
        return try #require(ConfigurationFile(text: text, name: "x.toml", complaints: complaints)).root(complaints)
    }

    @Test("names every key that a rule may have")
    func ruleKeys() throws {
        let rule = try section(
            "name = \"x\"\nset = {}\nextract = {}\nwhen = { kind = \"invoice\" }\nmatch = \"vat\"\nalso = [{}]\n")
        _ = RuleSection(section: rule).rule(taxonomy: Taxonomy())
        #expect(rule.asked.contains("when") && rule.asked.contains("opportunity") && rule.asked.count > 15)
        for key in rule.asked { #expect(Self.words.contains(key[...]), "'\(key)' of a rule is in no line of the page") }
    }

    @Test("names every condition, and every word that may stand in it or be taken")
    func conditionKeys() throws {
        let when = try section("kind = \"invoice\"\nfact = {}\ncontact = {}\n")
        _ = RuleConditionSection(section: when).conditions()
        #expect(when.asked.contains("file_name") && when.asked.contains("not") && when.asked.count > 14)
        let properties = RuleCondition.ContactProperty.allCases.map(\.rawValue)
        for key in when.asked + properties + RuleExtraction.Target.words {
            // Of parties' numbers the page says that there are more.
            let isNumber = Identifier.Scheme.allCases.contains { key.hasSuffix($0.rawValue) }
            #expect(isNumber || Self.words.contains(key[...]), "'\(key)' is in no line of the page")
        }
        for word in Rule.Way.allCases.map(\.rawValue) + Rule.Outcome.allCases.map(\.rawValue) {
            #expect(Self.words.contains(word[...]), "'\(word)' is in no line of the page")
        }
    }

    @Test("name every key of the taxonomy")
    func taxonomyKeys() throws {
        let root = try section(
            """
            setup = {}
            group = [{ code = "A", description = "a" }]
            template = [{ code = "B", group = "A", description = "b" }]
            """)
        let files = TaxonomyFiles(language: "nl")
        _ = files.taxonomy([root])
        let (group, template) = (
            try #require(root.sections("group").first), try #require(root.sections("template").first)
        )
        _ = files.group(group)
        _ = files.template(template, groups: ["A"])
        let sections = [root, group, template]
        let keys = Set(sections.flatMap(\.asked))
        #expect(keys.contains("minutes") && keys.contains("setup") && keys.count > 9, "\(keys)")
        let page = Self.words(of: "dossier-taxonomy.5")
        for key in keys { #expect(page.contains(key[...]), "'\(key)' is in no line of dossier-taxonomy(5)") }
    }
}
