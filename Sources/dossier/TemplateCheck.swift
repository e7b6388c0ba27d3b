import Model
import Recording
import Settings

/// Templates that rules name and nobody has, and document types that nothing serves.
struct TemplateCheck {
    private let configuration: Configuration
    private let ledger: SQLiteLedger?
    /// The files' with what was said by command.
    private let taxonomy: Taxonomy

    init(_ configuration: Configuration, _ ledger: SQLiteLedger?) {
        (self.configuration, self.ledger) = (configuration, ledger)
        taxonomy = (try? ledger?.taxonomy(over: configuration.taxonomy)) ?? configuration.taxonomy
    }

    var findings: [Finding] { unserved + seen }

    /// Templates that rules name.
    var unknown: [Finding] { configuration.unknownTemplates(in: taxonomy).map { Finding($0) } }

    /// Of the types that every office may see; those from which a template was taken away by command are meant so.
    private var unserved: [Finding] {
        let cleared = (try? ledger?.ownTaxonomy())?.setup ?? [:]
        return DocumentKind.shipped.flatMap { kind in
            Direction.allCases.map { DocumentType(kind: kind, direction: $0) }
        }.filter { taxonomy.setup[$0] == nil && cleared[$0] == nil }.map { type in
            .complaint(
                "taxonomy.toml", "[setup] has no template for \(type.rawValue); such documents go to review: add one")
        }
    }

    private var seen: [Finding] {
        let seen = (try? ledger?.seenDocumentTypes()) ?? [:]
        return seen.filter { taxonomy.setup[$0.key] == nil }.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { type, count in
                .hint(
                    "[setup]",
                    "no template serves \(type.rawValue), and \(count, "document", "documents") of it came; "
                        + "'dossier setup set \(type.rawValue) TEMPLATE' gives it one")
            }
    }
}
