import Matching
import Model
import Recording
import Settings

/// Rules that can never hold or name what is not there, and document types that nothing serves.
struct RuleCheck {
    private let configuration: Configuration
    private let ledger: SQLiteLedger?
    private let places: RulePlaces

    init(_ configuration: Configuration) {
        self.configuration = configuration
        let path = configuration.storePath
        ledger =
            SQLiteLedger.exists(inDirectory: path) ? try? SQLiteLedger(directory: path, readOnly: true) : nil
        places = RulePlaces(configuration)
    }

    /// What rules and their tests name and the office does not have: true also of rules that have other mistakes.
    var missing: [Finding] {
        contacts + segments + TemplateCheck(configuration, ledger).unknown
            + RuleTestCheck(configuration, ledger).findings
    }

    var findings: [Finding] {
        var findings = company + folders + missing + directions + unreached + languages
        findings += TemplateCheck(configuration, ledger).findings
        findings += RuleDoubts(configuration, places, taxonomy: taxonomy).findings
        do throws(RuleFailure) {
            _ = try RuleBook(configuration.rules)
        } catch {
            findings.append(.complaint(error.source, "rule '\(error.rule)': \(error.reason)"))
        }
        if configuration.rules.isEmpty {
            findings.append(.complaint("rules.d", "there are no rules, so every document goes to review"))
        }
        findings += configuration.notes.map { note in
            .hint(note.file + (note.line.map { ":\($0)" } ?? ""), Phrase(verbatim: note.message))
        }
        return findings
    }

    private var company: [Finding] {
        configuration.company.identifiers.isEmpty
            ? [
                .hint(
                    "dossier.toml",
                    "[company] has no vat, iban, gln or peppol; documents tell who you are by your names only")
            ] : []
    }

    private var folders: [Finding] {
        let known = configuration.folders.map(\.path).joined(separator: ", ")
        return configuration.rules.flatMap { rule in
            rule.when.flatMap(\.folders).filter { wanted in
                !configuration.folders.contains { $0.path == wanted || $0.path.hasSuffix("/" + wanted) }
            }.map { wanted in
                Finding.complaint(
                    places.place(of: wanted, in: rule),
                    "rule '\(rule.name)' is for folder '\(wanted)', and no [[folder]] is called so; there are: \(known)"
                )
            }
        }
    }

    private var taxonomy: Taxonomy { (try? ledger?.taxonomy(over: configuration.taxonomy)) ?? configuration.taxonomy }

    /// Contacts that rules name and the ledger does not have. Before the first import there is nothing to compare with.
    private var contacts: [Finding] {
        guard let ledger, let status = try? ledger.status(), status.contacts > 0 else { return [] }
        return configuration.rules.flatMap { rule in
            rule.contacts.sorted().filter { (try? ledger.contact(numbered: $0)) == .some(nil) }.map { number in
                Finding.complaint(
                    places.place(of: number, in: rule),
                    "rule '\(rule.name)' names contact \(number), which is not there; import it, or mend the number")
            }
        }
    }

    /// Segments that rules ask for or give and the ledger does not have.
    private var segments: [Finding] {
        guard let ledger else { return [] }
        return configuration.rules.flatMap { rule in
            rule.segments.sorted().filter { (try? ledger.hasSegment($0)) == .some(false) }.map { number in
                Finding.complaint(
                    places.place(of: number, in: rule),
                    "rule '\(rule.name)' names segment \(number), which is not there; make it with "
                        + "'dossier segments create', or mend the code")
            }
        }
    }

    /// Rules for what comes in with templates for what goes out, and the other way round.
    private var directions: [Finding] {
        let known = TemplateDirection(taxonomy: taxonomy, company: configuration.company)
        return configuration.rules.flatMap { rule in
            let codes = Set(([rule.template] + rule.also.map(\.templateCode)).compactMap { $0 })
            return codes.sorted().compactMap { code in
                known.contradiction(of: code, rule).map { one, other in
                    Finding.hint(
                        places.place(of: code, in: rule),
                        "rule '\(rule.name)' is for \(Phrase(word: one.rawValue)) documents, and template \(code) "
                            + "for \(Phrase(word: other.rawValue)) ones; is it meant so?")
                }
            }
        }
    }

    private var unreached: [Finding] {
        RuleReach.unreached(configuration.rules).map { rule, reason in
            .complaint(
                rule.source, "rule '\(rule.name)' is never reached: \(reason); change its conditions, or remove it")
        }
    }

    private var languages: [Finding] {
        let known = configuration.dictionaryFiles.keys.sorted()
        return configuration.rules.flatMap { rule in
            Set(rule.when.flatMap(\.languages)).subtracting(known).sorted().map { language in
                Finding.hint(
                    places.place(of: language, in: rule),
                    "rule '\(rule.name)' is for language '\(language)', which no paper is read in; there are "
                        + "\(known.joined(separator: ", "))")
            }
        }
    }
}

extension RuleCondition {
    fileprivate var folders: [String] {
        parts.flatMap { part -> [String] in if case .folder(let names) = part { names } else { [] } }
    }

    fileprivate var languages: [String] {
        parts.flatMap { part -> [String] in if case .language(let languages) = part { languages } else { [] } }
    }
}
