/// What a person taught by assigning a document: by this sign, documents of that party are known from now on.
package struct Lesson: Codable, Hashable, Sendable {
    package enum Sign: Codable, Hashable, Sendable {
        /// An identifier that no contact carried before.
        case identifier(Identifier)
        /// The party's name as printed, and where: it proves the party.
        case name(LearntName)
        /// Another name, known everywhere: it proves the party as the name on its card does, with the address.
        case alias(String)
    }

    package var contactNumber: String
    package var sign: Sign

    package init(contactNumber: String, sign: Sign) {
        self.contactNumber = contactNumber
        self.sign = sign
    }
}

/// A name by which a document called a contact that a person then chose. It holds for documents that show the same
/// place: a person knew one "Jansen in 3500", not every Jansen.
package struct LearntName: Codable, Hashable, Sendable {
    package var name: String
    /// The post code printed with it, in normal form (`PostCode.normalForm`); nil when none was printed, and then
    /// the name is known where no post code is printed.
    package var postCode: String?

    package init(name: String, postCode: String? = nil) {
        self.name = name
        self.postCode = postCode
    }
}
