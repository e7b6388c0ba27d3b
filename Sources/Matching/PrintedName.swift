import Model

/// A name as the document shows it, with the form by which names are compared.
struct PrintedName: Sendable, Equatable {
    /// How a name stands on the document.
    enum Part: Sendable {
        /// It may name the party itself.
        case party
        /// It stands behind "attn" and the like: a person at the party.
        case attention
        /// It stands in the upper part of the page, where no block shows a name: it counts only when it is the very
        /// name of a contact.
        case page
    }

    let text: String
    let key: NameKey
    let forms: Set<String>
    /// In words: "address window, page 1".
    let place: String
    let part: Part

    init(_ text: some StringProtocol, where place: String, part: Part = .party) {
        self.text = text.trimmed
        (key, forms) = NameKey.taking(text)
        self.place = place
        self.part = part
    }

    func likeness(to other: PrintedName) -> NameLikeness {
        if other.key == key {
            if forms.isEmpty || other.forms.isEmpty || !forms.isDisjoint(with: other.forms) { return .exact }
            return .otherLegalForm
        }
        return part != .page && Spelling.isNear(key, other.key) ? .near : .none
    }
}

/// How alike a printed name and a contact's name are.
enum NameLikeness: Int, Comparable, Sendable {
    case none
    /// A letter or two differ: a slip of the pen, or another company.
    case near
    /// Only the legal form differs: another company, or the same one after a conversion.
    case otherLegalForm
    case exact

    static func < (left: NameLikeness, right: NameLikeness) -> Bool { left.rawValue < right.rawValue }
}
