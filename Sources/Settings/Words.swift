package import Model

// Words and paths that stand in more than one section.

/// An absolute path without a slash at its end; nil, with a complaint, for any other.
func absolute(_ text: String, _ key: String, _ section: Section) -> String? {
    func refuse(_ reason: String) -> String? {
        section.complain(key, "'\(key)' in \(section.title) \(reason)")
        return nil
    }
    let parts = text.split(separator: "/")
    guard text.hasPrefix("/") else { return refuse("is '\(text)'; write the whole path, from the slash on") }
    guard !parts.contains("."), !parts.contains("..") else { return refuse("must not contain '.' or '..'") }
    guard !text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) else {
        return refuse("contains a control character; write the path between single quotes: '…'")
    }
    guard !parts.isEmpty else { return refuse("must not be the root of the file system") }
    let path = "/" + parts.joined(separator: "/")
    guard path.utf8.count <= 3800 else { return refuse("is longer than 3800 bytes") }
    return path
}

/// A kind of document. The list is open, so only the form can be wrong; near misses of shipped kinds are caught.
func kind(_ text: String, _ key: String, _ section: Section) -> DocumentKind? {
    let known = DocumentKind.shipped.map(\.rawValue)
    if known.contains(text) || text == DocumentKind.other.rawValue
        || (isWord(text) && Spelling.guess(text, among: known, slips: 2) == nil)
    {
        return DocumentKind(rawValue: text)
    }
    section.complain(key, "unknown kind '\(text)' in \(section.title)\(Spelling.remedy(text, among: known))")
    return nil
}

/// A document type: `sales-` or `purchase-` and a kind.
func documentType(_ text: String, _ key: String, _ section: Section) -> DocumentType? {
    let known = DocumentKind.shipped.flatMap { ["sales-\($0.rawValue)", "purchase-\($0.rawValue)"] }
    let parts = text.split(separator: "-", maxSplits: 1)
    let isType = parts.count == 2 && ["sales", "purchase"].contains(parts[0]) && isWord(String(parts[1]))
    if known.contains(text) || (isType && Spelling.guess(text, among: known, slips: 2) == nil) {
        return DocumentType(rawValue: text)
    }
    let remedy = Spelling.guess(text, among: known).map { "; did you mean '\($0)'?" }
    section.complain(
        key,
        "'\(text)' in \(section.title) is no document type\(remedy ?? "; it is sales- or purchase- and a kind: sales-invoice")"
    )
    return nil
}

/// Lower-case letters and digits with single hyphens between them.
private func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 40
        && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) }
        }
}

extension DocumentKind {
    /// The kinds whose titles stand in the text of a dictionary: `title invoice: …`.
    static func titled(inDictionary text: String) -> Set<DocumentKind> {
        let lines = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("title ") }
        return Set(
            lines.compactMap { line in
                line.split(separator: ":").first.map { DocumentKind(rawValue: $0.dropFirst("title ".count).trimmed) }
            })
    }

    /// The kinds that Dossier recognises by itself.
    package static let shipped: [DocumentKind] = [
        .invoice, .creditNote, .quote, .order, .orderConfirmation, .deliveryNote, .reminder, .statement, .proForma,
    ]
}

extension Taxonomy {
    /// The document types that every office may see, and those that a template serves; in order of their names.
    package var documentTypes: [DocumentType] {
        let shipped = DocumentKind.shipped.flatMap { ["sales-\($0.rawValue)", "purchase-\($0.rawValue)"] }
        return Set(shipped + setup.keys.map(\.rawValue)).sorted().map { DocumentType(rawValue: $0) }
    }
}
