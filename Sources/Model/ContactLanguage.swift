/// The language in which a contact is written to.
package enum ContactLanguage {
    /// ISO 639-1 of a language code of Business Central: `NLB` is Dutch in Belgium, `FRA` French, `ENU` English. Also
    /// takes `nl`, `nl-BE`. Nil where there is none.
    package static func code(_ text: String?) -> String? {
        guard let text = text?.trimmed.lowercased(), text.utf8.count >= 2 else { return nil }
        return windows[String(text.prefix(3))] ?? String(text.prefix(2))
    }

    /// Three-letter codes whose first two letters are not the language's own.
    private static let windows = [
        "ger": "de", "dut": "nl", "spa": "es", "por": "pt", "swe": "sv", "pol": "pl", "cze": "cs", "gre": "el",
    ]
}
