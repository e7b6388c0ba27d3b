import Model
import Recording
import Settings

/// Mistakes in the tests that lie beside the rules, and what they expect that can never be decided.
struct RuleTestCheck {
    private let configuration: Configuration
    private let ledger: SQLiteLedger?

    init(_ configuration: Configuration, _ ledger: SQLiteLedger?) {
        (self.configuration, self.ledger) = (configuration, ledger)
    }

    var findings: [Finding] {
        do throws(ConfigurationFailure) {
            let tests = try RuleTest.load(files: configuration.ruleTestFiles, below: configuration.sourceDirectory)
            return tests.flatMap { test in test.expectations.flatMap { missing($0, test) } }
        } catch {
            return error.complaints.map(Finding.init)
        }
    }

    private func missing(_ expected: RuleTest.Expectation, _ test: RuleTest) -> [Finding] {
        guard !expected.value.isEmpty else { return [] }
        switch expected.name {
        case "rule":
            return missing(expected, test, "rule '\(expected.value)'", among: configuration.rules.map(\.name))
        case "template":
            return missing(
                expected, test, "template '\(expected.value)'", among: taxonomy.templates.map(\.code))
        case "kind":
            return missing(expected, test, "kind '\(expected.value)'", among: kinds(test).map(\.rawValue).sorted())
        case "type":
            let types = kinds(test).flatMap { kind in
                Direction.allCases.map { DocumentType(kind: kind, direction: $0).rawValue }
            }
            return missing(expected, test, "document type '\(expected.value)'", among: types.sorted())
        case "segment":
            guard let ledger, (try? ledger.hasSegment(expected.value.uppercased())) == .some(false) else { return [] }
            return [
                .complaint(
                    expected.source,
                    "test '\(test.name)' expects segment \(expected.value), which is not there; make it with "
                        + "'dossier segments create', or mend the code")
            ]
        case "contact", "also":
            return expected.value.split(separator: ",").map(\.trimmed).filter(isMissing).map { number in
                .complaint(
                    expected.source,
                    "test '\(test.name)' expects contact \(number), which is not there; import it, or mend the number")
            }
        default: return []
        }
    }

    private func missing(
        _ expected: RuleTest.Expectation, _ test: RuleTest, _ what: Phrase, among known: [String]
    ) -> [Finding] {
        guard !known.contains(expected.value) else { return [] }
        let missing: Phrase = "test '\(test.name)' expects \(what), which is not there"
        guard let nearest = Spelling.guess(expected.value, among: known) else {
            return [.complaint(expected.source, missing)]
        }
        return [.complaint(expected.source, "\(missing); did you mean '\(nearest)'?")]
    }

    /// Those that documents have, and the one that the test says its document has.
    private func kinds(_ test: RuleTest) -> [DocumentKind] {
        let kinds = configuration.kinds(with: taxonomy)
        guard case .text(let reading) = test.subject, let kind = reading.facts.kind else { return Array(kinds) }
        return Array(kinds.union([kind]))
    }

    private var taxonomy: Taxonomy { (try? ledger?.taxonomy(over: configuration.taxonomy)) ?? configuration.taxonomy }

    /// Before the first import there is nothing to compare with.
    private func isMissing(_ number: String) -> Bool {
        guard let ledger, let status = try? ledger.status(), status.contacts > 0 else { return false }
        return (try? ledger.contact(numbered: number)) == .some(nil)
    }
}
