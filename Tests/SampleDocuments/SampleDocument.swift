/// One made-up document as it would lie in a drop folder, and what it says.
package struct SampleDocument: Sendable {
    /// What a reader should find in the document, in the words of the command line's JSON.
    package struct Expected: Sendable, Equatable {
        /// The contact's number; nil when the document concerns nobody in the contacts file.
        package var contactNo: String?
        /// The other party's name as on the card.
        package var partyName: String
        package var kind: String
        /// `outbound` or `inbound`.
        package var direction: String
        package var number: String
        /// ISO 8601.
        package var date: String
        /// Of invoices; the last day of a quote is no due date.
        package var dueDate: String?
        package var currency: String?
        /// The grand total with VAT as a decimal string with two decimals; nil on delivery notes.
        package var total: String?
        /// ISO 639-1; nil in XML, which has no language.
        package var language: String?
    }

    package var fileName: String
    package var bytes: [UInt8]
    package var expected: Expected
}
