import Model

/// What the conditions of rules look at.
struct RuleSubject {
    let folder: String
    let kind: DocumentKind?
    let direction: Direction?
    let documentType: DocumentType?
    let language: String?
    let text: String

    init(facts: Facts, folder: String, pages: [String]) {
        self.folder = folder
        kind = facts.kind
        direction = facts.direction
        documentType = facts.kind.flatMap { kind in
            facts.direction.map { DocumentType(kind: kind, direction: $0) }
        }
        language = facts.language
        text = pages.count == 1 ? pages[0] : pages.joined(separator: "\n")
    }

    /// A rule names a folder by its whole path or by the last part of it.
    func isIn(_ name: String) -> Bool {
        if folder == name { return true }
        guard let slash = folder.lastIndex(of: "/") else {
            return name.hasSuffix("/" + folder)
        }
        return folder[folder.index(after: slash)...] == name
    }
}
