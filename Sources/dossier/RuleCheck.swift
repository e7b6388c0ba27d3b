import Matching
import Model
import Settings

/// Rules that can never hold, and document types that nothing serves.
struct RuleCheck {
    private let configuration: Configuration

    init(_ configuration: Configuration) { self.configuration = configuration }

    var findings: [Finding] {
        var findings = company + folders + templates
        do throws(RuleFailure) {
            _ = try RuleBook(configuration.rules)
        } catch {
            findings.append(.complaint(error.source, "rule '\(error.rule)': \(error.reason)"))
        }
        if configuration.rules.isEmpty {
            findings.append(.complaint("rules.d", "there are no rules, so every document goes to review"))
        }
        return findings
    }

    private var company: [Finding] {
        configuration.company.identifiers.isEmpty
            ? [
                .note(
                    "dossier.toml",
                    "[company] has no vat, iban, gln or peppol; documents tell who you are by your names only")
            ] : []
    }

    private var folders: [Finding] {
        configuration.rules.compactMap { rule in
            guard let wanted = rule.conditions.folder,
                !configuration.folders.contains(where: { $0.path == wanted || $0.path.hasSuffix("/" + wanted) })
            else { return nil }
            return .complaint(
                rule.source, "rule '\(rule.name)' is for folder '\(wanted)', and no [[folder]] is called so")
        }
    }

    private var templates: [Finding] {
        let missing = DocumentKind.shipped.flatMap { kind in
            Direction.allCases.map { DocumentType(kind: kind, direction: $0) }
        }.filter { configuration.taxonomy.setup[$0] == nil }
        return missing.map { type in
            .complaint(
                "taxonomy.toml", "[setup] has no template for \(type.rawValue); such documents go to review: add one")
        }
    }
}
