extension Identifier {
    /// Brings `text` into the normal form of `scheme` and tests its check digits; nil when it cannot be such an
    /// identifier. `country` (ISO 3166-1 alpha-2) helps where the text leaves it out.
    package init?(scheme: Scheme, text: some StringProtocol, country: String? = nil) {
        guard let value = Identifier.normalForm(scheme, String(text), country: country?.uppercased()) else {
            return nil
        }
        self.init(scheme: scheme, normal: value)
    }

    private static func normalForm(_ scheme: Scheme, _ text: String, country: String?) -> String? {
        switch scheme {
        case .vat: VATNumber.normalForm(text, country: country)
        case .enterprise: EnterpriseNumber.normalForm(text, country: country)
        case .iban: IBAN.normalForm(text)
        case .gln: GlobalLocationNumber.normalForm(text)
        case .peppol: PeppolIdentifier.normalForm(text)
        case .email: EmailAddress.normalForm(text)
        case .phone: TelephoneNumber.normalForm(text, country: country)
        case .website: Website.normalForm(text)
        case .customerNo, .accountNo: ContactNumber.normalForm(text)
        }
    }
}

/// A contact's own number: upper case, no blanks around it, 1 to 20 characters as in Business Central (Code[20]).
package enum ContactNumber {
    package static func normalForm(_ text: String) -> String? {
        let value = text.uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (1...20).contains(value.count) ? value : nil
    }
}

extension String {
    /// Upper-case ASCII letters and digits only: how numbers are compared, whatever dots and blanks they carry.
    package var alphanumeric: String {
        String(
            decoding: utf8.compactMap { byte in
                switch byte {
                case 48...57, 65...90: byte
                case 97...122: byte - 32
                default: nil
                }
            }, as: UTF8.self)
    }
}
