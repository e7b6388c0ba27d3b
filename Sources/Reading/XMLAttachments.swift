import Model
import Understanding

/// The e-invoice inside a PDF: Factur-X, ZUGFeRD, XRechnung, Order-X, or any other XML that is understood.
struct XMLAttachments {
    /// What the embedded XML says, with the file's name.
    struct Found {
        var name: String
        var understood: Understood
        /// Two embedded documents say different things.
        var isContradicted = false
        /// False for XML of an unknown sort, which says nothing about the document that it is attached to.
        var isBusinessDocument: Bool {
            let facts = understood.facts
            return facts.kind != nil && (facts.kind != .other || facts.number != nil)
        }
    }

    static let mostFiles = 20
    static let mostBytes = 10 << 20
    /// Attachments of pages are looked for on this many pages.
    static let mostPages = 20

    private static let known: Set<String> = [
        "factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml",
    ]

    /// The names a standard gives come first; others only when none of those is understood.
    ///
    /// Throws `hostile` when the file that should hold the invoice is an attack.
    static func read(_ document: PDFPages) throws(ProblemReason) -> Found? {
        let files = document.attachments(pages: mostPages).enumerated().filter { isXML($0.element) }
        let named = files.filter { known.contains(baseName($0.element.name)) }
        let standard = try first(of: named, in: document)
        if let standard, standard.isBusinessDocument { return standard }
        let other = try first(of: files.filter { !known.contains(baseName($0.element.name)) }, in: document)
        if let other, other.isBusinessDocument { return other }
        return standard ?? other
    }

    private static func first(
        of files: [(offset: Int, element: (name: String, subtype: String))], in document: PDFPages
    ) throws(ProblemReason) -> Found? {
        var found: Found?
        for file in files.prefix(mostFiles) {
            guard let understood = try understand(file.offset, in: document) else { continue }
            let this = Found(name: shown(file.element.name), understood: understood)
            if let number = found?.understood.facts.number, let other = understood.facts.number {
                if number != other { found?.isContradicted = true }
            } else if found?.isBusinessDocument != true, found == nil || this.isBusinessDocument {
                found = this
            }
        }
        return found
    }

    private static func understand(_ number: Int, in document: PDFPages) throws(ProblemReason) -> Understood? {
        do throws(ProblemReason) {
            guard let bytes = try document.attachment(number, limit: mostBytes) else { return nil }
            return XMLDocuments.understand(try XMLTree.parse(bytes))
        } catch {
            if error.code == .hostile || error.code == .timedOut { throw error }
            return nil
        }
    }

    private static func isXML(_ file: (name: String, subtype: String)) -> Bool {
        file.name.lowercased().hasSuffix(".xml") || file.subtype.lowercased().hasSuffix("xml")
    }

    /// The last part of a name that may hold a path.
    private static func baseName(_ name: String) -> String {
        String(name.split { $0 == "/" || $0 == "\\" || $0 == ":" }.last ?? "").lowercased()
    }

    private static func shown(_ name: String) -> String { FileName(name.isEmpty ? "unnamed" : name).shown }
}
