/// A template that a rule names and no file has.
package struct UnknownTemplate: Sendable, Equatable {
    package let code: String
    /// What is to be said where it was not made by command either.
    package let complaint: Complaint
}
