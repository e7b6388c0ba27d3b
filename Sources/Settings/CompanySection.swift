import Model

/// `[company]`: who "we" are.
struct CompanySection {
    let section: Section

    /// Our company as far as it is told; what is wrong is complained about.
    func company() -> Company {
        let names = section.texts("name").map(\.trimmed).filter { !$0.isEmpty }
        if names.isEmpty {
            section.complain(
                "name", "'name' in [company] is empty; write the names of your office as they stand on its documents")
        }
        var identifiers: Set<Identifier> = []
        for (key, scheme, words) in CompanySection.schemes {
            for text in section.texts(key) where !text.trimmed.isEmpty {
                if let identifier = Identifier(scheme: scheme, text: text) {
                    identifiers.insert(identifier)
                } else {
                    section.complain(key, "'\(text)' in [company] is no valid \(words)")
                }
            }
        }
        let company = Company(
            names: names, identifiers: identifiers, emailDomains: domains(), languages: languages())
        section.finish()
        return company
    }

    private static let schemes: [(String, Identifier.Scheme, String)] = [
        ("vat", .vat, "VAT number; write it with its country, and check its digits: BE0123456749"),
        ("enterprise", .enterprise, "enterprise number; write it with its country: BE0123456749"),
        ("iban", .iban, "IBAN; check its digits"),
        ("gln", .gln, "GLN; it has 13 digits, of which the last one is a check digit"),
        ("peppol", .peppol, "Peppol identifier; write its scheme and the number: 0208:0123456749"),
    ]

    private func domains() -> Set<String> {
        var domains: Set<String> = []
        for text in section.texts("email_domains") {
            let domain = text.trimmed.lowercased()
            let bare = domain.hasPrefix("@") ? String(domain.dropFirst()) : domain
            if let normal = Website.normalForm(bare), normal == bare || "www." + normal == bare {
                domains.insert(bare)
            } else {
                section.complain(
                    "email_domains",
                    "'\(text)' in [company] is no domain; write what stands behind the @: peeters.example")
            }
        }
        return domains
    }

    private func languages() -> [String] {
        section.texts("languages").compactMap { text in
            let code = text.trimmed.lowercased()
            if code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 }) { return code }
            section.complain(
                "languages", "'\(text)' in [company] is no language code; write two letters, such as nl, fr, de or en")
            return nil
        }
    }
}
