import Model
import Testing

@testable import Recording

@Suite("The correspondence type")
struct CorrespondenceTypeTests {
    /// Template, ignore the contact's, contact, has an e-mail address, expected.
    static let cases: [(String?, Bool, String?, Bool, String?)] = [
        ("Hard Copy", false, nil, false, "Hard Copy"),
        ("Hard Copy", false, "", false, "Hard Copy"),
        ("Hard Copy", false, "Email", true, "Email"),
        ("Hard Copy", false, "Email", false, nil),
        ("Hard Copy", true, "Email", true, "Hard Copy"),
        (nil, true, "Email", true, nil),
        (nil, false, "Hard Copy", true, "Hard Copy"),
        ("Email", false, nil, false, nil),
        (nil, false, nil, true, nil),
    ]

    @Test("follows Business Central's order of precedence", arguments: cases)
    func precedence(template: String?, ignore: Bool, contact: String?, hasEmail: Bool, expected: String?) {
        let model = InteractionTemplate(
            code: "T", groupCode: "G", description: "", correspondenceType: template,
            ignoreContactCorrespondenceType: ignore)
        var party = Contact(number: "C", name: "N", correspondenceType: contact)
        if hasEmail { party.identifiers = [Identifier(scheme: .email, normal: "a@b.example")] }
        #expect(EntryDraft.correspondenceType(model, party) == expected)
    }
}
