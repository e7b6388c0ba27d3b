import Model
import Settings

extension Configuration {
    /// The kinds that documents, the setup and rules make of documents; no document has another.
    func kinds(with taxonomy: Taxonomy) -> Set<DocumentKind> {
        var kinds = Set(DocumentKind.shipped + [.other]).union(DocumentKind.ofFormats)
        kinds.formUnion(titledKinds)
        kinds.formUnion(taxonomy.setup.keys.compactMap { $0.kindAndDirection?.kind })
        kinds.formUnion(rules.compactMap(\.settings.kind))
        return kinds
    }
}
