import Model
import Settings

/// What a document is, as it is typed at a prompt: its type (`sales-invoice`), or the code of a template.
struct NatureLine {
    enum Nature: Equatable {
        case type(DocumentType)
        case template(String)

        var key: String { type?.rawValue ?? template ?? "" }
        var type: DocumentType? { if case .type(let type) = self { type } else { nil } }
        var template: String? { if case .template(let code) = self { code } else { nil } }
    }

    private let choices: [(line: String, word: String, nature: Nature)]
    private let templates: TemplateLine

    init(taxonomy: Taxonomy) {
        templates = TemplateLine(taxonomy: taxonomy)
        // A type that no template serves would be asked about again.
        choices = taxonomy.documentTypes.filter { taxonomy.setup[$0] != nil }.map { type in
            let word = Words.word(type.rawValue)
            let line = word == type.rawValue ? word : "\(type.rawValue)  \(word)"
            return (PrintableText.clean(line), word, .type(type))
        }
    }

    /// At a press of Tab, by type, code or part of the description.
    func completions(_ text: String) -> [String] { matching(text).map(\.line) }

    /// Nil where the text is none.
    func nature(_ text: String) -> Nature? {
        let typed = text.lowercased()
        let choice = choices.first { choice in
            typed == choice.word.lowercased() || typed == choice.nature.type?.rawValue || text == choice.line
        }
        return choice?.nature ?? templates.template(text).map { .template($0.code) }
    }

    /// All of them by nothing.
    func matching(_ text: String) -> [(line: String, nature: Nature)] {
        choices.filter { text.isEmpty || $0.line.lowercased().contains(text.lowercased()) }.map { ($0.line, $0.nature) }
            + templates.matching(text).map { (TemplateLine.text($0), .template($0.code)) }
    }
}
