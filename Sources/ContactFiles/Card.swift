import Model

/// One vCard (RFC 2426, version 3.0; RFC 6350, version 4.0) as its properties.
struct Card {
    /// The line of its BEGIN, from 1.
    var line: Int
    /// `3.0` or `4.0`, of those that can be read.
    var version: String?
    var properties: [CardProperty] = []
    /// Why it is left out; nil when it can be read.
    var refusal: ContactFileNote.Reason?

    /// The properties of this name, the preferred ones first.
    func all(_ names: String...) -> [CardProperty] {
        let found = properties.filter { names.contains($0.name) }
        return found.filter(\.isPreferred) + found.filter { !$0.isPreferred }
    }

    /// The first one's whole value.
    func text(_ names: String...) -> String? {
        for name in names {
            if let text = properties.first(where: { $0.name == name })?.text { return text }
        }
        return nil
    }
}
