/// Who "we" are: everything by which documents call our own office.
package struct Company: Equatable, Sendable {
    package var names: [String]
    /// VAT, enterprise, IBAN, GLN and Peppol identifiers of ours, in normal form.
    package var identifiers: Set<Identifier>
    /// Lower-case domains; an address at one of them is ours.
    package var emailDomains: Set<String>
    /// ISO 639-1 codes, the office's first language first; never empty.
    package var languages: [String]

    package init(names: [String], identifiers: Set<Identifier>, emailDomains: Set<String>, languages: [String]) {
        self.names = names
        self.identifiers = identifiers
        self.emailDomains = emailDomains
        self.languages = languages.isEmpty ? ["en"] : languages
    }
}
