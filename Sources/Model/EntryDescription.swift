/// How an entry describes itself (Business Central table 5065, field 5).
package enum EntryDescription {
    /// The field's size in Business Central.
    private static let longest = 100

    /// As a rule words it, in the language of the contact, of its company or of the document; else what the template
    /// says with the number, in the language of the contact or of its company, or the office's own: "Sales Invoice
    /// 2024-0017".
    package static func text(
        _ text: DescriptionText?, template: InteractionTemplate, of decision: Decision, contact: Contact,
        company: Contact?
    ) -> String {
        let ofContact = [contact.languageCode, company?.languageCode].compactMap(ContactLanguage.code)
        let words = template.description(in: ofContact)
        let facts = decision.facts
        let filling = DescriptionText.Filling(
            facts: facts, taken: decision.taken ?? [:], contactName: contact.name, template: words)
        let languages = ofContact + (facts.language.map { [$0] } ?? [])
        if let filled = text?.filled(filling, languages: languages), !filled.isEmpty {
            return String(filled.prefix(longest))
        }
        return String((facts.number.map { "\(words) \($0)" } ?? words).prefix(longest))
    }
}
