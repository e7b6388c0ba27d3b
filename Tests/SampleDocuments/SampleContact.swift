/// A line of the contacts file.
struct SampleContact: Sendable {
    enum Role: Sendable { case customer, supplier }

    /// `C00001`
    var number: String
    var party: SampleParty
    var role: Role
    var isPerson = false
    /// The company the person works for.
    var companyNo: String?
    var companyName: String?
    var salesperson: String
}
