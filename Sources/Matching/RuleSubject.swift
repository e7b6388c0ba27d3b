import Model

/// What the conditions of rules look at.
struct RuleSubject {
    /// The names by which a rule may call the document's folder: its whole path, and the last part of it.
    let folderNames: [String]
    let kind: DocumentKind?
    let direction: Direction?
    let documentType: DocumentType?
    let language: String?
    let text: String

    init(facts: Facts, folder: String, pages: [String]) {
        let last = folder.split(separator: "/").last.map(String.init) ?? folder
        folderNames = last == folder ? [folder] : [folder, last]
        kind = facts.kind
        direction = facts.direction
        documentType = facts.kind.flatMap { kind in
            facts.direction.map { DocumentType(kind: kind, direction: $0) }
        }
        language = facts.language
        text = pages.count == 1 ? pages[0] : pages.joined(separator: "\n")
    }

    /// True when all conditions hold but the folder's and the text's.
    func meets(_ conditions: Rule.Conditions) -> Bool {
        if !conditions.kinds.isEmpty, !(kind.map(conditions.kinds.contains) ?? false) { return false }
        if let direction = conditions.direction, direction != self.direction { return false }
        if !conditions.documentTypes.isEmpty, !(documentType.map(conditions.documentTypes.contains) ?? false) {
            return false
        }
        return conditions.languages.isEmpty || (language.map(conditions.languages.contains) ?? false)
    }
}
