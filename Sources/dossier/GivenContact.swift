import Model
import Recording

extension SQLiteLedger {
    /// The contact whose number somebody typed; in any case, with or without blanks.
    func contact(given text: String) throws -> Contact {
        guard let number = ContactNumber.normalForm(text), let contact = try contact(numbered: number) else {
            throw Refusal("There is no contact '\(text)'; 'dossier contacts list' shows all of them.")
        }
        return contact
    }
}
