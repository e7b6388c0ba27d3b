/// What was made or changed by command, beside the files: it is kept in the ledger, and wins over a file.
package struct OwnTaxonomy: Equatable, Sendable {
    /// One of them, with who said so last.
    package struct Own<Value: Equatable & Sendable>: Equatable, Sendable {
        package var value: Value
        package var changedAt: Moment
        package var changedBy: String

        package init(_ value: Value, changedAt: Moment, changedBy: String) {
            self.value = value
            self.changedAt = changedAt
            self.changedBy = changedBy
        }
    }

    package var groups: [String: Own<InteractionGroup>] = [:]
    package var templates: [String: Own<InteractionTemplate>] = [:]
    /// Nil where a type is to have no template, whatever a file says.
    package var setup: [DocumentType: Own<String?>] = [:]

    package init() {}
}

extension Taxonomy {
    /// This taxonomy, of the files, as it is with what was said by command.
    package func overlaid(by own: OwnTaxonomy) -> Taxonomy {
        var both = self
        for group in own.groups.values.map(\.value).sorted(by: { $0.code < $1.code }) { both.put(group) }
        for template in own.templates.values.map(\.value).sorted(by: { $0.code < $1.code }) { both.put(template) }
        for (type, code) in own.setup { both.setup[type] = code.value }
        return both
    }
}
