import Model

/// An identifier as the document shows it, with its place and so its weight.
struct PrintedIdentifier: Sendable, Equatable {
    /// How surely it is the party's own.
    enum Standing: Int, Comparable, Sendable {
        /// It stands near: in the foot of the page, in a payment instruction. Others' numbers stand there too.
        case nearby
        /// It stands in the party's own block, behind a label that names the party, or in the party's XML element.
        case own
        /// A rule took it.
        case ruled

        static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
    }

    let identifier: Identifier
    let standing: Standing
    let place: PrintedPlace

    /// "VAT BE0123456749 (address window, page 1)".
    var words: String { "\(identifier.words) (\(place.words))" }
}

extension Identifier {
    /// For people: "VAT BE0123456749".
    var words: String { "\(scheme.words) \(value)" }
}

extension Identifier.Scheme {
    var words: String {
        switch self {
        case .customerNo: "customer no."
        case .accountNo: "account no."
        case .peppol: "Peppol"
        case .gln: "GLN"
        case .vat: "VAT"
        case .enterprise: "enterprise no."
        case .iban: "IBAN"
        case .email: "e-mail"
        case .phone: "phone"
        case .website: "website"
        }
    }
}
