import Model
import Recording
import Settings

/// The words of the taxonomy that may be typed: templates, document types and kinds; what is none of them is refused
/// with the nearest.
struct TaxonomyWords {
    private let taxonomy: Taxonomy
    private let types: [String]
    private let kinds: [String]

    init(_ configuration: Configuration, _ ledger: SQLiteLedger) throws {
        taxonomy = try ledger.taxonomy(over: configuration.taxonomy)
        types = taxonomy.documentTypes.map(\.rawValue)
        kinds = Set(
            types.compactMap { DocumentType(rawValue: $0).kindAndDirection?.kind.rawValue }
                + [DocumentKind.other.rawValue]
        ).sorted()
    }

    /// The code of a template, in whatever case it was typed.
    func template(_ text: String) throws -> String { try taxonomy.template(given: text).code }

    /// The code of a group, in whatever case it was typed.
    func group(_ text: String) throws -> String { try taxonomy.group(given: text).code }

    func type(_ text: String) throws -> DocumentType {
        if let type = types.first(where: { $0.lowercased() == text.lowercased() }) {
            return DocumentType(rawValue: type)
        }
        if let nearest = Spelling.guess(text, among: types) {
            throw Refusal("There is no document type '\(text)'; did you mean '\(nearest)'?")
        }
        throw Refusal("There is no document type '\(text)'; it is sales- or purchase- and one of \(list(kinds)).")
    }

    func kind(_ text: String) throws -> DocumentKind {
        if kinds.contains(text.lowercased()) { return DocumentKind(rawValue: text.lowercased()) }
        if let nearest = Spelling.guess(text, among: kinds) {
            throw Refusal("There is no kind of document '\(text)'; did you mean '\(nearest)'?")
        }
        throw Refusal("There is no kind of document '\(text)'; there are \(list(kinds)).")
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
