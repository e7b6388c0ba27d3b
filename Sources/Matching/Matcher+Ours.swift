package import Model

extension Matcher {
    /// The numbers and addresses on the document that are our own, and so never lead to a contact.
    package func ours(in facts: Facts) -> [Identifier] {
        let parties = [facts.seller, facts.buyer, facts.delivery ?? Party()].flatMap(\.identifiers)
        var found: [Identifier] = []
        for identifier in parties + facts.mentions.flatMap(\.identifiers)
        where ourselves.owns(identifier) && !found.contains(identifier) {
            found.append(identifier)
        }
        return found
    }
}
