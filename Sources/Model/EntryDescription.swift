/// How an entry describes itself (Business Central table 5065, field 5).
package enum EntryDescription {
    /// The field's size in Business Central.
    private static let longest = 100

    /// As a rule words it, in the language of the contact, of its company or of the document; else what the template
    /// says with the number: "Sales Invoice 2024-0017".
    package static func text(
        _ text: DescriptionText?, template: InteractionTemplate, facts: Facts, contact: Contact, company: Contact?
    ) -> String {
        let words = template.description.isEmpty ? template.code : template.description
        let filling = DescriptionText.Filling(facts: facts, contactName: contact.name, template: words)
        let languages = [
            ContactLanguage.code(contact.languageCode), ContactLanguage.code(company?.languageCode), facts.language,
        ]
        if let filled = text?.filled(filling, languages: languages.compactMap { $0 }), !filled.isEmpty {
            return String(filled.prefix(longest))
        }
        return String((facts.number.map { "\(words) \($0)" } ?? words).prefix(longest))
    }
}
