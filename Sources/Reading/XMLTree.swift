import CLibXML2
package import Model
package import Understanding

/// Bytes of an XML file → a tree of elements, by libxml2's event parser.
///
/// SECURITY: the bytes are hostile. No DTD is loaded, no entity but the five of XML itself is known, nothing is
/// fetched; a document that declares or uses others is refused. Size, depth, number of elements and of attributes,
/// and the length of each text are bounded before anything is kept.
package enum XMLTree {
    package struct Limits: Sendable {
        package var bytes = 64 << 20
        package var depth = 100
        package var elements = 500_000
        /// Of one element.
        package var attributes = 256
        /// Bytes kept of one element's text; what is longer (an embedded file) is cut off, silently.
        package var text = 32 << 10
        /// Bytes kept of all texts together.
        package var allText = 32 << 20

        package init() {}
    }

    /// True when the bytes begin as an XML document does, in any encoding we know.
    package static func begins(_ bytes: [UInt8]) -> Bool { XMLText.begins(bytes[...]) }

    /// The root element. Throws `empty`, `damaged`, `hostile`, `tooLarge`, `limitExceeded` or `unsupportedFormat`.
    package static func parse(_ bytes: [UInt8], limits: Limits = Limits()) throws(ProblemReason) -> XMLElement {
        guard !bytes.isEmpty else { throw ProblemReason(.empty) }
        guard bytes.count <= limits.bytes else {
            throw ProblemReason(.tooLarge, detail: "the XML has \(bytes.count) bytes; the limit is \(limits.bytes)")
        }
        let text = try XMLText.utf8(bytes)
        if text.count > XMLTagScan.harmlessSize, XMLTagScan.findsTag(in: text, withMoreThan: limits.attributes) {
            throw ProblemReason(
                .limitExceeded,
                detail: "the XML was not read: an element has more than \(limits.attributes) attributes")
        }
        do throws(ProblemReason) {
            return try run(text, limits)
        } catch {
            guard error.code == .damaged, String(validating: text, as: UTF8.self) == nil,
                let repaired = XMLText.asWindows1252(text)
            else { throw error }
            return try run(repaired, limits)
        }
    }

    private static let ready: Void = xmlInitParser()

    private static func run(_ text: [UInt8], _ limits: Limits) throws(ProblemReason) -> XMLElement {
        _ = ready
        guard let context = unsafe xmlNewParserCtxt() else {
            throw ProblemReason(.unreadable, detail: "the XML parser would not start: no memory")
        }
        defer { unsafe xmlFreeParserCtxt(context) }
        var builder = unsafe XMLTreeBuilder(limits: limits, context: context)
        unsafe context.pointee.sax.pointee = XMLTreeBuilder.events
        // HUGE: the limits here are stricter than the library's, but an embedded file may be longer than its.
        let options = [XML_PARSE_HUGE, XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_IGNORE_ENC]
        unsafe withUnsafeMutablePointer(to: &builder) { builder in
            unsafe context.pointee.userData = UnsafeMutableRawPointer(builder)
            unsafe text.withUnsafeBytes { bytes in
                // The events build the tree; libxml2 makes a document of its own for declared entities only.
                let document = unsafe xmlCtxtReadMemory(
                    context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "UTF-8",
                    Int32(options.reduce(0) { $0 | $1.rawValue }))
                unsafe xmlFreeDoc(document)
            }
        }
        if let refusal = builder.refusal { throw refusal }
        guard unsafe context.pointee.wellFormed == 1, let root = builder.root else {
            throw unsafe damage(context)
        }
        return root
    }

    private static func damage(_ context: xmlParserCtxtPtr) -> ProblemReason {
        guard let message = unsafe context.pointee.lastError.message else {
            return ProblemReason(.damaged, detail: "the XML is not well-formed")
        }
        let words = unsafe String(cString: message).prefix(200).split(whereSeparator: \.isWhitespace)
        let line = unsafe context.pointee.lastError.line
        return ProblemReason(
            .damaged, detail: "the XML is not well-formed, line \(line): \(words.joined(separator: " "))")
    }
}
