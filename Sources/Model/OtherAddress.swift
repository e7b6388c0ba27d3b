/// Another address of a contact besides the one on its card: a yard, a branch, where it used to be.
///
/// The dates say when it holds; they never keep it from describing the contact. Papers are printed from old data, so an
/// address that has ended is still evidence of whom is meant.
package struct OtherAddress: Codable, Equatable, Sendable {
    /// 1 to 20 characters, once for each contact, as Business Central's alternative addresses (table 5051) have it.
    package var code: String
    package var address: PostalAddress
    package var address2: String?
    /// The first and the last day on which it holds; nil for always.
    package var from: CalendarDate?
    package var until: CalendarDate?

    package init(
        code: String, address: PostalAddress = PostalAddress(), address2: String? = nil,
        from: CalendarDate? = nil, until: CalendarDate? = nil
    ) {
        self.code = code
        self.address = address
        self.address2 = address2
        self.from = from
        self.until = until
    }

    package var endsAfterItBegins: Bool {
        guard let from, let until else { return true }
        return from <= until
    }

    private enum CodingKeys: String, CodingKey {
        case code, address, address2 = "address_2", from, until
    }

    /// Nil when the text is blank or longer than 20 characters.
    package static func code(_ text: String) -> String? { ContactNumber.normalForm(text) }
}
