/// An element of an XML document: its name by namespace, what stands in it, and nothing of how it was written.
///
/// Prefixes, comments, processing instructions and the order of text among children are gone. Whoever builds the tree
/// bounds its depth and size.
package struct XMLElement: Equatable, Sendable {
    package struct Attribute: Equatable, Sendable {
        /// Namespace URI, empty for the usual attribute without prefix.
        package var namespace: String
        package var name: String
        package var value: String

        package init(namespace: String = "", name: String, value: String) {
            self.namespace = namespace
            self.name = name
            self.value = value
        }
    }

    /// Namespace URI; empty when the element has none.
    package var namespace: String
    /// Local name, without prefix.
    package var name: String
    package var attributes: [Attribute]
    package var children: [XMLElement]
    /// The element's own text, that of its children left out, without white space at both ends.
    package var text: String

    package init(
        namespace: String = "", name: String, attributes: [Attribute] = [], children: [XMLElement] = [],
        text: String = ""
    ) {
        self.namespace = namespace
        self.name = name
        self.attributes = attributes
        self.children = children
        self.text = text
    }

    /// The value of the attribute with this local name; nil when it is absent.
    package func attribute(_ name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }
}
