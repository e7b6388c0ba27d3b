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

    /// "VAT BE0123456749 (address window, page 1, line 4)".
    var phrase: Phrase { place.phrase.map { "\(identifier.phrase) (\($0))" } ?? identifier.phrase }
}

extension Identifier {
    /// "VAT BE0123456749".
    var phrase: Phrase {
        switch scheme {
        case .customerNo: "customer no. \(value)"
        case .accountNo: "account no. \(value)"
        case .peppol: Phrase(verbatim: "Peppol \(value)")
        case .gln: Phrase(verbatim: "GLN \(value)")
        case .vat: "VAT \(value)"
        case .enterprise: "enterprise no. \(value)"
        case .iban: Phrase(verbatim: "IBAN \(value)")
        case .email: "e-mail \(value)"
        case .phone: "phone \(value)"
        case .website: "website \(value)"
        }
    }
}
