import Model

extension RuleSubject {
    /// What the document has instead of what a condition demands; nil where that says nothing.
    func shown(to condition: RuleCondition) -> Phrase? {
        func word(_ word: String?) -> Phrase { word.map { Phrase(word: $0) } ?? "unknown" }
        func list(_ values: [String]) -> Phrase {
            values.isEmpty ? "none" : Phrase(verbatim: values.prefix(4).joined(separator: ", "))
        }
        func names(_ folded: [[UInt8]]) -> Phrase { list(folded.map { String(decoding: $0, as: UTF8.self) }) }
        switch condition {
        case .folder: return folderNames.last.map { Phrase(verbatim: $0) }
        case .fileName: return Phrase(verbatim: origin.fileName)
        case .owner: return origin.owner.map { Phrase(verbatim: $0) } ?? "unknown"
        case .kind: return word(facts.kind?.rawValue)
        case .direction: return word(facts.direction?.rawValue)
        case .documentType: return word(documentType?.rawValue)
        case .language: return facts.language.map { Phrase(verbatim: $0) } ?? "unknown"
        case .pages: return Phrase(verbatim: "\(pageCount)")
        case .mediaType: return Phrase(verbatim: mediaType.rawValue)
        case .seller: return names(sellerNames)
        case .buyer: return names(buyerNames)
        case .fact(let name, _): return list(values(of: name))
        case .text, .contact, .all, .any, .not: return nil
        }
    }
}
