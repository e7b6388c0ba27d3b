/// Builds XML text: elements with escaped content, indented by two blanks.
struct XMLText {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    mutating func element(_ name: String, _ attributes: String = "", _ inside: (inout XMLText) -> Void) {
        indent()
        text += attributes.isEmpty ? "<\(name)>\n" : "<\(name) \(attributes)>\n"
        depth += 1
        inside(&self)
        depth -= 1
        indent()
        text += "</\(name)>\n"
    }

    /// An element with text, left out when there is none.
    mutating func leaf(_ name: String, _ value: String?, _ attributes: String = "") {
        guard let value else { return }
        indent()
        text += attributes.isEmpty ? "<\(name)>" : "<\(name) \(attributes)>"
        text += XMLText.escaped(value)
        text += "</\(name)>\n"
    }

    /// For the inside of an element or of an attribute.
    static func escaped(_ value: String) -> String {
        var text = ""
        for character in value {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.append(character)
            }
        }
        return text
    }

    private mutating func indent() { text += String(repeating: "  ", count: depth) }
}
