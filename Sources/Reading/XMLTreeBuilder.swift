import CLibXML2
import Model
import Understanding

/// Takes libxml2's events and builds elements of them, within limits. One per document.
///
/// A struct behind a pointer, not a class: an event costs less than a check of exclusive access would.
@safe struct XMLTreeBuilder {
    private(set) var root: XMLElement?
    /// Why the document was given up; nil as long as nothing is wrong.
    private(set) var refusal: ProblemReason?

    private let limits: XMLTree.Limits
    private let context: xmlParserCtxtPtr
    /// The elements that are not closed yet.
    private var open: [XMLElement] = []
    /// Text since the last tag, bounded; most elements have no other.
    private var text: [UInt8] = []
    private var elementCount = 0
    private var keptText = 0
    /// libxml2 hands out one pointer for each different name, so that each becomes a string once.
    private var names: [UnsafePointer<xmlChar>: String] = unsafe [:]

    init(limits: XMLTree.Limits, context: xmlParserCtxtPtr) {
        self.limits = limits
        unsafe self.context = context
        text.reserveCapacity(256)
    }

    /// The events that reach a builder. All others are left out: what has no event has no effect.
    static var events: xmlSAXHandler {
        var events = unsafe xmlSAXHandler()
        unsafe events.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
        unsafe events.startElementNs = { data, name, _, namespace, _, _, count, _, attributes in
            guard let builder = unsafe XMLTreeBuilder.at(data), let name = unsafe name else { return }
            unsafe builder.pointee.start(name, namespace, UnsafeBufferPointer(start: attributes, count: 5 * Int(count)))
        }
        unsafe events.endElementNs = { data, _, _, _ in unsafe XMLTreeBuilder.at(data)?.pointee.end() }
        unsafe events.characters = { data, bytes, count in
            unsafe XMLTreeBuilder.at(data)?.pointee.append(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        // The same function as for characters, else the parser looks for blanks that may be left out.
        unsafe events.ignorableWhitespace = unsafe events.characters
        unsafe events.cdataBlock = unsafe events.characters
        unsafe events.entityDecl = { data, _, _, _, _, _ in
            unsafe XMLTreeBuilder.at(data)?.pointee.refuse(.hostile, "it declares entities")
        }
        unsafe events.unparsedEntityDecl = { data, _, _, _, _ in
            unsafe XMLTreeBuilder.at(data)?.pointee.refuse(.hostile, "it declares entities")
        }
        unsafe events.attributeDecl = { data, _, _, _, _, _, values in
            unsafe xmlFreeEnumeration(values)
            unsafe XMLTreeBuilder.at(data)?.pointee.refuse(.hostile, "it declares attributes of its own")
        }
        unsafe events.reference = { data, _ in
            unsafe XMLTreeBuilder.at(data)?.pointee.refuse(.hostile, "it uses entities")
        }
        return unsafe events
    }

    private static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder>? {
        unsafe data?.assumingMemoryBound(to: XMLTreeBuilder.self)
    }

    private mutating func start(
        _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
    ) {
        guard refusal == nil else { return }
        closeText()
        elementCount += 1
        guard open.count < limits.depth else {
            return refuse(.limitExceeded, "its elements are nested deeper than \(limits.depth)")
        }
        guard elementCount <= limits.elements else {
            return refuse(.limitExceeded, "it has more than \(limits.elements) elements")
        }
        guard attributes.count / 5 <= limits.attributes else {
            return refuse(.limitExceeded, "an element has more than \(limits.attributes) attributes")
        }
        var element = XMLElement(namespace: unsafe shared(namespace), name: unsafe shared(name))
        for first in stride(from: 0, to: attributes.count, by: 5) {
            guard let begin = unsafe attributes[first + 3], let end = unsafe attributes[first + 4] else { continue }
            let value = unsafe UnsafeBufferPointer(start: begin, count: min(end - begin, limits.text))
            unsafe element.attributes.append(
                XMLElement.Attribute(
                    namespace: shared(attributes[first + 2]), name: shared(attributes[first]),
                    value: String(decoding: value, as: UTF8.self)))
            keptText += value.count
        }
        open.append(element)
    }

    private mutating func end() {
        guard refusal == nil else { return }
        closeText()
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        let room = limits.text - text.count
        guard refusal == nil, room > 0 else { return }
        unsafe text.append(contentsOf: bytes.prefix(room))
    }

    /// Gives the text since the last tag to the innermost open element, without white space around it.
    private mutating func closeText() {
        guard !text.isEmpty else { return }
        defer { text.removeAll(keepingCapacity: true) }
        func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }
        guard !open.isEmpty, let first = text.firstIndex(where: { !isBlank($0) }),
            let last = text.lastIndex(where: { !isBlank($0) })
        else { return }
        keptText += last + 1 - first
        guard keptText <= limits.allText else {
            return refuse(.limitExceeded, "it has more than \(limits.allText) bytes of text")
        }
        let string = String(decoding: text[first...last], as: UTF8.self)
        let innermost = open.count - 1
        if open[innermost].text.isEmpty {
            open[innermost].text = string
        } else if open[innermost].text.utf8.count < limits.text {
            open[innermost].text += " " + string
        }
    }

    private mutating func shared(_ name: UnsafePointer<xmlChar>?) -> String {
        guard let name = unsafe name else { return "" }
        if let known = unsafe names[name] { return known }
        let string = unsafe String(cString: name)
        unsafe names[name] = string
        return string
    }

    private mutating func refuse(_ code: ProblemReason.Code, _ cause: String) {
        if refusal == nil { refusal = ProblemReason(code, detail: "the XML was not read: \(cause)") }
        unsafe xmlStopParser(context)
    }
}
