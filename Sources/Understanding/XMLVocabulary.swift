/// The namespaces of one family of formats, and the prefixes by which people know them. An element in any other
/// namespace is foreign to the document (an extension, an attachment), whatever its local name.
struct XMLVocabulary: Sendable {
    /// The start of a namespace URI and the customary prefix, the first that fits counts.
    private let prefixes: [(start: String, prefix: String)]
    /// Whether elements without namespace, or in one of their own, are taken too.
    private let isLoose: Bool

    private init(_ prefixes: [(start: String, prefix: String)], isLoose: Bool = false) {
        self.prefixes = prefixes
        self.isLoose = isLoose
    }

    /// OASIS UBL 2.x and 1.0.
    static let universalBusinessLanguage = XMLVocabulary([
        ("urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-", "cbc:"),
        ("urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-", "cac:"),
        ("urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-", "ext:"),
        ("urn:oasis:names:specification:ubl:schema:xsd:", ""),
        ("urn:oasis:names:tc:ubl:", ""),
    ])

    /// UN/CEFACT Cross Industry messages, ZUGFeRD 1.0 and Order-X among them.
    static let crossIndustry = XMLVocabulary([
        ("urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:", "ram:"),
        ("urn:un:unece:uncefact:data:draft:ReusableAggregateBusinessInformationEntity:", "ram:"),
        ("urn:un:unece:uncefact:data:standard:UnqualifiedDataType:", "udt:"),
        ("urn:un:unece:uncefact:data:draft:UnqualifiedDataType:", "udt:"),
        ("urn:un:unece:uncefact:data:standard:QualifiedDataType:", "qdt:"),
        ("urn:un:unece:uncefact:", "rsm:"),
        ("urn:ferd:", "rsm:"),
    ])

    /// The same vocabulary for a document whose author forgot the namespaces.
    var loose: XMLVocabulary { XMLVocabulary(prefixes, isLoose: true) }

    /// The customary prefix with its colon, empty for elements that go without; nil for a foreign namespace.
    func prefix(of namespace: String) -> String? {
        for entry in prefixes where namespace.hasPrefix(entry.start) { return entry.prefix }
        return isLoose || namespace.isEmpty ? "" : nil
    }
}
