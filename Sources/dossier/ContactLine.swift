import Foundation
import Model
import Recording

/// A contact as it is typed at a prompt: by its number, or as Tab completes it: `C00042  Garage Maes`.
struct ContactLine {
    let ledger: SQLiteLedger

    /// At a press of Tab, by number or part of the name.
    func completions(_ text: String) -> [String] {
        guard !text.trimmed.isEmpty else { return [] }
        // What cannot be looked up is said when the line is entered.
        let found = (try? ledger.contacts(matching: ContactLine.number(in: text), limit: 20, after: nil)) ?? []
        return found.map { PrintableText.clean(ContactLine.text($0)) }
    }

    /// The contact of that number; nil where the text is none.
    func contact(_ text: String) throws -> Contact? {
        try ContactNumber.normalForm(ContactLine.number(in: text)).flatMap { try ledger.contact(numbered: $0) }
    }

    static func text(_ contact: Contact) -> String { "\(contact.number)\(separator)\(contact.name)" }

    /// What stands before the two blanks.
    private static func number(in text: String) -> String {
        text.range(of: separator).map { String(text[..<$0.lowerBound]) } ?? text.trimmed
    }

    private static let separator = "  "
}
