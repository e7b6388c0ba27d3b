import Model

/// What of a contact's address is printed, and how well the two agree on the whole.
struct AddressAgreement: Sendable {
    /// One side shows no address.
    static let unknown = AddressAgreement(likeness: .unknown, street: false, postCode: false, town: false)

    let likeness: AddressLikeness
    /// The street is printed, with its number where it has one.
    let street: Bool
    let postCode: Bool
    let town: Bool

    /// What agrees, for evidence; nil where that says nothing. `code`: of an address that is not the one on the card.
    func evidence(ofAddress code: String?) -> String? {
        guard likeness > .unknown else { return nil }
        let which = code.map { "address \($0)" } ?? "the address"
        switch (street, postCode, town) {
        case (true, _, true): return "street, number and town of \(which)"
        case (true, true, false): return "street, number and post code of \(which)"
        case (false, false, true): return "town of \(which)"
        case (false, true, true): return likeness == .town ? "town of \(which)" : "post code of \(which)"
        case (false, true, false): return "post code of \(which)"
        case (_, false, false): return nil
        }
    }

    /// What does not; nil where nothing speaks against it.
    var contradiction: String? {
        switch (likeness, postCode) {
        case (.different, _), (.town, _): "another address is printed"
        case (.postCode, true) where street: "another town is printed"
        case (.postCode, false): "another post code is printed"
        case (.unknown, _), (.postCode, _), (.full, _): nil
        }
    }
}
