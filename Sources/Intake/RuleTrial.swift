import Foundation
import Matching
package import Model
package import Recording
package import Settings

/// Tries rules on the tests that lie beside them; nothing is recorded.
package struct RuleTrial: Sendable {
    private let ledger: SQLiteLedger?
    private let explainer: DocumentExplainer
    private let matcher: Matcher
    private let configuration: Configuration
    private let descriptions: DecidedDescription

    /// One expectation that was not met.
    package struct Difference: Sendable {
        package let name: String
        package let expected: String
        package let found: String
    }

    package struct Report: Sendable {
        package let test: RuleTest
        package let differences: [Difference]
        /// How it was decided, for who wonders.
        package let ladder: [Phrase]

        package var passes: Bool { differences.isEmpty }
    }

    /// - Throws: `RuleFailure` or `LedgerFailure`, in words.
    package init(_ configuration: Configuration, ledger: SQLiteLedger?) throws {
        self.configuration = configuration
        self.ledger = ledger
        descriptions = try DecidedDescription(configuration, ledger)
        matcher = try Composition.makeMatcher(configuration, ledger: ledger)
        explainer = try DocumentExplainer(configuration, ledger: ledger)
    }

    package func run(_ test: RuleTest) async throws -> Report {
        let decision: Decision
        switch test.subject {
        case .text(let reading): decision = try matcher.decide(reading, from: origin(of: test), explaining: true)
        case .file(let path):
            switch try await explainer.decide(path, from: origin(of: test)) {
            case .success(let decided): decision = decided
            case .failure(let problem):
                let found = Difference(name: "outcome", expected: "a document that can be read", found: problem.words)
                return Report(test: test, differences: [found], ladder: [])
            }
        }
        let values = try values(of: decision)
        let differences = try test.expectations.compactMap { expected -> Difference? in
            let found = values[expected.name] ?? nil
            if try same(expected, found) { return nil }
            return Difference(name: expected.name, expected: expected.value, found: found ?? "none")
        }
        return Report(test: test, differences: differences, ladder: decision.ladder)
    }

    package func shutDown() async { await explainer.shutDown() }

    /// Where the test names no folder, that of the first drop folder.
    private func origin(of test: RuleTest) -> DocumentOrigin {
        var origin = test.origin
        if origin.folder.isEmpty { origin.folder = configuration.folders.first?.path ?? "/" }
        return origin
    }

    private func same(_ expected: RuleTest.Expectation, _ found: String?) throws -> Bool {
        guard let found else { return expected.value.isEmpty }
        if expected.name == "contact" || expected.name == "also" {
            return try expected.value.split(separator: ",").map { try current($0.trimmed) }.joined(separator: ", ")
                == found
        }
        if expected.name == "total", let one = Amount(expected.value), let other = Amount(found) { return one == other }
        return expected.value == found
    }

    /// The number of today of a contact that was merged into another.
    private func current(_ number: String) throws -> String {
        try ledger?.contact(numbered: number)?.number ?? number
    }

    private func values(of decision: Decision) throws -> [String: String?] {
        let facts = decision.facts
        var values: [String: String?] = [
            "rule": decision.rule, "template": decision.templateCode, "kind": facts.kind?.rawValue,
            "direction": facts.direction?.rawValue, "type": decision.documentType?.rawValue,
            "language": facts.language,
            "campaign": decision.particulars?.campaign, "segment": decision.particulars?.segment,
            "salesperson": decision.particulars?.salesperson, "opportunity": decision.particulars?.opportunity,
            "also": decision.also.isEmpty ? nil : decision.also.map(\.contactNumber).joined(separator: ", "),
        ]
        for word in RuleExtraction.Target.words {
            let ofDocument = RuleExtraction.Target(word).flatMap { facts.value(of: $0) }
            let value: String? = decision.taken?[word] ?? ofDocument
            values[word] = value
        }
        values["outcome"] = decision.outcome.word
        switch decision.outcome {
        case .record(let number):
            values["contact"] = number
            values["description"] = try descriptions.text(of: decision)
        case .review(let reason): values["reason"] = reason.code.rawValue
        case .ignore: break
        }
        return values
    }
}

extension Decision.Outcome {
    /// `record`, `review` or `ignore`, as rules and their tests say it.
    package var word: String {
        switch self {
        case .record: "record"
        case .review: "review"
        case .ignore: "ignore"
        }
    }
}
