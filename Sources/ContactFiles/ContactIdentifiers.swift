import Model

/// Numbers and addresses of contacts as files hold them.
enum ContactIdentifiers {
    /// The values in one field: several are set off by `|`, and where no value holds them also by `,` and `;`.
    static func parts(of text: String?, _ scheme: Identifier.Scheme) -> [String] {
        guard let text else { return [] }
        if scheme.isOwnNumber { return ContactList.parts(text, "|") }
        let separators = ",;|"
        guard text.utf8.contains(where: { separators.utf8.contains($0) }) else { return [text] }
        return text.split(whereSeparator: { separators.contains($0) }).map { $0.trimmed }.filter { !$0.isEmpty }
    }

    /// Adds an identifier that is not there yet. Gives a remark where it is none.
    static func add(
        _ text: String, _ scheme: Identifier.Scheme, _ country: String?, to identifiers: inout [Identifier]
    ) -> ContactFileNote.Reason? {
        guard let identifier = identifier(scheme, text, country) else {
            return .invalid(scheme, String(text.prefix(40)))
        }
        guard !identifiers.contains(identifier) else { return nil }
        guard identifiers.count(where: { $0.scheme == scheme }) < ContactLimits.identifiers else {
            return .tooMany(scheme, String(text.prefix(40)))
        }
        identifiers.append(identifier)
        return nil
    }

    /// A number without its country is taken as one of the contact's country; without that, a VAT number as one of
    /// Belgium, where ten digits pass its check. A number may name another country than the contact's.
    private static func identifier(_ scheme: Identifier.Scheme, _ text: String, _ country: String?) -> Identifier? {
        if let identifier = Identifier(scheme: scheme, text: text, country: country) { return identifier }
        if scheme == .vat, country == nil { return Identifier(scheme: .vat, text: text, country: "BE") }
        let prefix = text.prefix(2)
        if scheme == .enterprise, prefix.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }) {
            return Identifier(scheme: .enterprise, text: text, country: String(prefix))
        }
        return nil
    }
}

extension Identifier.Scheme {
    /// A number of somebody's own making, in which any character may stand.
    var isOwnNumber: Bool { self == .customerNo || self == .accountNo }
}
