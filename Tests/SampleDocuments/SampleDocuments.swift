// Made-up business documents of a made-up office, the same for the same seed, for the demo, the tests and the
// benchmark: `SampleOffice(seed:)` is the front door. Everything is invented; check digits are real.

/// In which form the documents come.
package enum SampleForm: String, CaseIterable, Sendable {
    /// Printed documents: PDF with text.
    case pdf
    /// UBL and CII.
    case xml
    /// Printed invoices and credit notes that carry their own XML inside, as Factur-X does.
    case hybrid
    /// All of these, as an office would see them: mostly print.
    case mixed
}
