/// The value of a parameter between quotes, in which a circumflex stands for what cannot (RFC 6868).
enum CardParameter {
    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("^", with: "^^").replacing("\"", with: "^'") + "\""
    }

    /// A circumflex before anything else stands for itself.
    static func unquoted(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text where isEscaped || character != "\"" {
            if isEscaped {
                switch character {
                case "^": result.append("^")
                case "'": result.append("\"")
                case "n", "N": result.append(" ")
                default: result += "^" + String(character)
                }
                isEscaped = false
            } else if character == "^" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return isEscaped ? result + "^" : result
    }
}
