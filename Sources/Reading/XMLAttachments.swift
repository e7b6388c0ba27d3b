import Model
import Understanding

/// The e-invoice inside a PDF: Factur-X, ZUGFeRD, XRechnung, Order-X, or any other XML that is understood.
struct XMLAttachments {
    /// What the embedded XML says, with the file's name.
    struct Found {
        var name: String
        var understood: Understood
        var root: XMLElement
        /// What was not taken of it; nil when nobody asks.
        var rejections: Rejections?
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

    private typealias File = (offset: Int, element: (name: String, subtype: String))

    private static let known: Set<String> = [
        "factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml",
    ]

    /// The names a standard gives come first, then other XML, then files that are XML though their names say nothing of
    /// it; each only when none before it is understood. What is passed over is noted in `rejections`, if anybody asks.
    ///
    /// Throws `hostile` when the file that should hold the invoice is an attack.
    static func read(_ document: PDFPages, _ rejections: Rejections? = nil) throws(ProblemReason) -> Found? {
        let files = Array(document.attachments(pages: mostPages).enumerated())
        let named = files.filter { isXML($0.element) && known.contains(baseName($0.element.name)) }
        let other = files.filter { isXML($0.element) && !known.contains(baseName($0.element.name)) }
        var spare: Found?
        for group in [named, other, files.filter { !isXML($0.element) }] {
            guard let found = try first(of: group, in: document, rejections) else { continue }
            if found.isBusinessDocument { return found }
            spare = spare ?? found
        }
        return spare
    }

    private static func first(
        of files: [File], in document: PDFPages, _ rejections: Rejections?
    ) throws(ProblemReason) -> Found? {
        var found: Found?
        for file in files.prefix(mostFiles) {
            guard let this = try understand(file, in: document, rejections) else { continue }
            if let number = found?.understood.facts.number, let other = this.understood.facts.number {
                if number != other { found?.isContradicted = true }
                rejections?.note("xml", this.name, at: "embedded file", because: "another such file is read before it")
            } else if found?.isBusinessDocument != true, found == nil || this.isBusinessDocument {
                found = this
            }
        }
        return found
    }

    private static func understand(
        _ file: File, in document: PDFPages, _ rejections: Rejections?
    ) throws(ProblemReason) -> Found? {
        let name = shown(file.element.name)
        do throws(ProblemReason) {
            guard let bytes = try document.attachment(file.offset, limit: mostBytes) else { return nil }
            guard isXML(file.element) || XMLTree.begins(bytes) else { return nil }
            let root = try XMLTree.parse(bytes)
            let own = rejections.map { _ in Rejections() }
            guard let understood = XMLDocuments.understand(root, own) else { return nil }
            return Found(name: name, understood: understood, root: root, rejections: own)
        } catch {
            if error.code == .hostile || error.code == .timedOut { throw error }
            rejections?.note("xml", name, at: "embedded file", because: error.detail ?? error.code.rawValue)
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
