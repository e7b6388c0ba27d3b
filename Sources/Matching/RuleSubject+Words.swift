import Model

extension RuleSubject {
    /// What the document has instead of what a condition demands, for people; nil where that says nothing.
    func shown(to condition: RuleCondition) -> String? {
        func list(_ values: [String]) -> String { values.isEmpty ? "none" : values.prefix(4).joined(separator: ", ") }
        func names(_ folded: [[UInt8]]) -> String { list(folded.map { String(decoding: $0, as: UTF8.self) }) }
        switch condition {
        case .folder: return folderNames.last
        case .fileName: return origin.fileName
        case .owner: return origin.owner ?? "unknown"
        case .kind: return facts.kind?.rawValue ?? "unknown"
        case .direction: return facts.direction?.rawValue ?? "unknown"
        case .documentType: return documentType?.rawValue ?? "unknown"
        case .language: return facts.language ?? "unknown"
        case .pages: return "\(pageCount)"
        case .mediaType: return mediaType.rawValue
        case .seller: return names(sellerNames)
        case .buyer: return names(buyerNames)
        case .fact(let name, _): return list(values(of: name))
        case .text, .contact, .all, .any, .not: return nil
        }
    }
}
