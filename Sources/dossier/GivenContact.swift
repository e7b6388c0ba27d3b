import Model
import Recording

extension SQLiteLedger {
    /// The contact whose number somebody typed; in any case, with or without blanks.
    func contact(given text: String) throws -> Contact {
        guard let number = ContactNumber.normalForm(text) else {
            throw Refusal("'\(text)' is no contact number; 'dossier contacts list' shows all of them.")
        }
        if let contact = try contact(numbered: number) { return contact }
        if let meant = try contact(near: number, text) {
            throw Refusal("There is no contact '\(text)'; did you mean \(meant.number) \(meant.name)?")
        }
        throw Refusal("There is no contact '\(text)'; 'dossier contacts list' shows all of them.")
    }

    /// The first contact whose number is a slip away, or the one whose number, names or identifiers hold the text. However many
    /// contacts there are, it is asked for by their numbers.
    private func contact(near number: String, _ text: String) throws -> Contact? {
        for slip in NumberSlips(number).numbers {
            if let contact = try contact(numbered: slip) { return contact }
        }
        let fitting = try contacts(matching: text.trimmed, limit: 2, after: nil)
        return fitting.count == 1 ? fitting.first : nil
    }
}
