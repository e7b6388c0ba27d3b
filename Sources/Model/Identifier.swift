/// A number or address that names a party, in its normal form: upper-case letters and digits only for numbers,
/// lower case for e-mail addresses, `+` and digits for telephone numbers, `scheme:value` for Peppol.
package struct Identifier: Hashable, Codable, Sendable, CustomStringConvertible {
    /// What kind of identifier it is. The first group names one legal or natural person ("identity"), the second
    /// only describes one.
    package enum Scheme: String, Codable, Sendable, CaseIterable {
        /// Our number of the contact (Business Central "No."), as printed behind "Customer no.".
        case customerNo = "customer_no"
        /// A number by which the other party calls us, or an account number of unknown owner: never identity by itself.
        case accountNo = "account_no"
        case peppol
        case gln
        case vat
        /// National registration: Belgian enterprise number, KvK, SIREN, SIRET, Handelsregister.
        case enterprise
        case iban
        case email
        case phone
        case website
    }

    package let scheme: Scheme
    package let value: String

    /// Takes `value` as it is; for values that are already normal (from the ledger, from tests).
    package init(scheme: Scheme, normal value: String) {
        self.scheme = scheme
        self.value = value
    }

    package var description: String { "\(scheme.rawValue) \(value)" }

    /// Identity evidence may record on its own, descriptive evidence only where a rule allows it.
    package var isIdentity: Bool {
        switch scheme {
        case .customerNo, .peppol, .gln, .vat, .enterprise, .iban: true
        case .accountNo, .email, .phone, .website: false
        }
    }
}
