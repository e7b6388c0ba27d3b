/// How well a printed address and a contact's address agree.
enum AddressLikeness: Int, Comparable, Sendable {
    case different
    /// One side shows no address.
    case unknown
    /// The town is the same, the street is not.
    case town
    /// The post code is the same, and one side shows no street; or street and town, with another post code.
    case postCode
    /// Street, number and post code (or town) are the same.
    case full

    static func < (left: AddressLikeness, right: AddressLikeness) -> Bool { left.rawValue < right.rawValue }
}
