import Model

/// The front door for XML: which format a document is of, and what it says.
package enum XMLDocuments {
    /// How deep a business document may lie inside an envelope, and how many elements of it are looked at.
    private static let deepestEnvelope = 6
    private static let mostElements = 2_000

    /// The facts of the business document in `root`, or inside an envelope such as a StandardBusinessDocument.
    ///
    /// XML that is something else is understood as that: of kind `other` where it is known to be no business
    /// document (ISO 20022 payments and account statements), of no kind where it is not known at all. Nil for web
    /// pages and pictures, which are no documents of data.
    ///
    /// What is considered and not taken is noted in `rejections`, if anybody asks.
    package static func understand(_ root: XMLElement, _ rejections: Rejections? = nil) -> Understood? {
        if let understood = understandRoot(root, rejections) { return understood }
        var budget = mostElements
        let inner = documents(in: root, depth: deepestEnvelope, budget: &budget)
        if let first = inner.first, var understood = understandRoot(first, rejections) {
            if inner.count > 1 { understood.facts.concerns.append(.severalDocuments) }
            understood.format += " in \(root.name)"
            return understood
        }
        if UniversalBusinessLanguage.resembles(root) {
            return UniversalBusinessLanguage.understand(root, loosely: true, rejections)
        }
        if CrossIndustryInvoice.resembles(root) {
            return CrossIndustryInvoice.understand(root, loosely: true, rejections)
        }
        return unknown(root)
    }

    private static func understandRoot(_ element: XMLElement, _ rejections: Rejections?) -> Understood? {
        if UniversalBusinessLanguage.recognizes(element) {
            return UniversalBusinessLanguage.understand(element, rejections)
        }
        if CrossIndustryInvoice.recognizes(element) { return CrossIndustryInvoice.understand(element, rejections) }
        return nil
    }

    /// The first two business documents that lie next to one another or one after another, never one in another.
    private static func documents(in envelope: XMLElement, depth: Int, budget: inout Int) -> [XMLElement] {
        var found: [XMLElement] = []
        for child in envelope.children where found.count < 2 && budget > 0 {
            budget -= 1
            if UniversalBusinessLanguage.recognizes(child) || CrossIndustryInvoice.recognizes(child) {
                found.append(child)
            } else if depth > 1 {
                found += documents(in: child, depth: depth - 1, budget: &budget)
            }
        }
        return found
    }

    private static func unknown(_ root: XMLElement) -> Understood? {
        let name = root.name.prefix(60)
        guard !["html", "svg"].contains(name.lowercased()) else { return nil }
        let space = root.namespace.isEmpty ? "no namespace" : String(root.namespace.prefix(120))
        let known = OtherFormats.name(of: root).map { ": \($0), which Dossier does not read" } ?? ""
        var understood = Understood(format: "XML \(name) (\(space))\(known)")
        if root.namespace.hasPrefix("urn:iso:std:iso:20022:") || root.namespace.hasPrefix("urn:swift:") {
            understood.facts.kind = .other
            understood.evidence["kind"] = "/\(name), namespace \(space)"
        }
        return understood
    }
}
