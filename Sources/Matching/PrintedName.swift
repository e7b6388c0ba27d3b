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
    var place: PrintedPlace
    let part: Part

    init(_ text: some StringProtocol, at place: PrintedPlace = .nowhere, part: Part = .party) {
        self.text = text.trimmed
        (key, forms) = NameKey.taking(text)
        self.place = place
        self.part = part
    }

    /// The same name, which stands in this block.
    func standing(in block: Mention) -> PrintedName {
        var name = self
        name.place = .block(block)
        return name
    }

    /// Where it stands, in English; empty where nowhere.
    var placeWords: String {
        guard case .block(let block) = place else { return place.phrase?.description ?? "" }
        // A name over several lines stands where the first of them does.
        let line =
            block.lines.firstIndex { $0.contains(text) }
            ?? block.lines.firstIndex { !$0.isEmpty && text.hasPrefix($0) } ?? 0
        return block.place(ofLine: line).phrase?.description ?? ""
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
