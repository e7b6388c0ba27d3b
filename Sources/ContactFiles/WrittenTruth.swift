import Model

/// Yes or no as files have it, in four languages.
enum WrittenTruth {
    /// The value, and where the text is neither of them a remark: it is taken as yes. A blank says no.
    static func of(_ text: String?) -> (isTrue: Bool, remark: ContactFileNote.Reason?) {
        guard let text else { return (false, nil) }
        switch text.lowercased() {
        case "yes", "ja", "oui", "true", "waar", "vrai", "wahr", "1": return (true, nil)
        case "no", "nee", "non", "nein", "false", "onwaar", "faux", "falsch", "0": return (false, nil)
        default: return (true, .truth(String(text.prefix(40))))
        }
    }
}
