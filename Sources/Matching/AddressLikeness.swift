/// How well a printed address and a contact's address agree.
enum AddressLikeness: Int, Comparable, Sendable {
    case different
    /// One side shows no address.
    case unknown
    /// The town or the post code is the same, and the street is not; or the post code alone, with another town.
    case town
    /// The post code is the same, and one side shows no street; or the street is, with either the town or the post
    /// code, and the other of them is another's.
    case postCode
    /// Street, number and post code (or town) are the same, and nothing printed is another's.
    case full

    static func < (left: AddressLikeness, right: AddressLikeness) -> Bool { left.rawValue < right.rawValue }
}
