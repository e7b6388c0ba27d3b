package import Model

/// A template that a rule names and no file has.
package struct UnknownTemplate: Sendable, Equatable {
    package let code: String
    /// What is to be said where it was not made by command either.
    package let complaint: Complaint
}

extension Configuration {
    /// What is wrong with the templates that rules name, where nobody made them by command either.
    /// - Parameter taxonomy: the files' with what was said by command.
    package func unknownTemplates(in taxonomy: Taxonomy) -> [Complaint] {
        unknownTemplates.filter { taxonomy.template($0.code) == nil }.map(\.complaint)
    }
}
