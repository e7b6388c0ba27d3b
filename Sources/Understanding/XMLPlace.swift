import Model

/// An element together with the way to it, so that each fact can tell where it stood.
struct XMLPlace {
    let element: XMLElement
    /// An XPath with customary prefixes: `/Invoice/cac:AccountingCustomerParty/cac:Party`.
    let path: String
    private let vocabulary: XMLVocabulary

    init(root: XMLElement, vocabulary: XMLVocabulary) {
        self.init(root, "/" + (vocabulary.prefix(of: root.namespace) ?? "") + root.name, vocabulary)
    }

    private init(_ element: XMLElement, _ path: String, _ vocabulary: XMLVocabulary) {
        self.element = element
        self.path = path
        self.vocabulary = vocabulary
    }

    /// Longest text a fact may have, in characters; names and numbers are shorter, an attack need not be.
    private static let longestText = 250

    /// The element's text, each run of white space as one blank; nil when it is empty or longer than any fact.
    var text: String? {
        let raw = element.text
        guard !raw.isEmpty, raw.utf8.count <= 4 * XMLPlace.longestText else { return nil }
        var text = raw
        var previous: UInt8 = 32
        let isPlain = raw.utf8.allSatisfy { byte in
            defer { previous = byte }
            return byte >= 32 && byte < 128 && !(byte == 32 && previous == 32)
        }
        if !isPlain {
            let seen = String(String.UnicodeScalarView(raw.unicodeScalars.filter { !XMLPlace.isUnseen($0) }))
            text = seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return text.isEmpty || text.count > XMLPlace.longestText ? nil : text
    }

    /// Marks that nobody sees, but that make two equal numbers differ or turn a line around where it is shown.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF, 0x7F...0x84, 0x86...0x9F:
            true
        default: false
        }
    }

    func attribute(_ name: String) -> String? {
        guard let value = element.attribute(name)?.trimmed, !value.isEmpty, value.utf8.count <= 100 else { return nil }
        return value
    }

    /// The first element that is reached by these names, one level each, and has text of its own.
    func value(_ names: String...) -> XMLPlace? { search(names[...]) { $0.text != nil } }

    /// The first element that is reached by these names, one level each.
    func first(_ names: String...) -> XMLPlace? { search(names[...]) { _ in true } }

    /// The first child that goes by one of these names: what is called differently in older versions of a format.
    func firstNamed(_ names: [String]) -> XMLPlace? {
        for name in names {
            if let place = first(name) { return place }
        }
        return nil
    }

    /// All children of this name, at most `limit`.
    func all(_ name: String, limit: Int = 100) -> [XMLPlace] {
        var found: [XMLPlace] = []
        for child in element.children where child.name == name {
            guard found.count < limit, let place = step(child, found.count + 1) else { continue }
            found.append(place)
        }
        return found
    }

    private func search(_ names: ArraySlice<String>, where fits: (XMLPlace) -> Bool) -> XMLPlace? {
        guard let name = names.first else { return fits(self) ? self : nil }
        var count = 0
        for child in element.children where child.name == name {
            guard let place = step(child, count + 1) else { continue }
            count += 1
            if let found = place.search(names.dropFirst(), where: fits) { return found }
        }
        return nil
    }

    /// The way into `child`, the `position`th of its name; nil when it is foreign.
    private func step(_ child: XMLElement, _ position: Int) -> XMLPlace? {
        guard let prefix = vocabulary.prefix(of: child.namespace) else { return nil }
        let place = position > 1 ? "[\(position)]" : ""
        return XMLPlace(child, path + "/" + prefix + child.name + place, vocabulary)
    }
}
