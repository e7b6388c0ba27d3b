import Model

/// One line of a vCard: `item1.ADR;TYPE=work:;;Kerkstraat 1;Leuven;;3000;Belgium`.
struct CardProperty {
    /// Upper case, without the group.
    let name: String
    /// Upper case: `TYPE=WORK`, and a bare `WORK` as vCard 3 allows it.
    let parameters: [String]
    /// As it stands, escapes and all.
    let value: String

    /// Nil when the line is no property.
    init?(_ line: String) {
        guard let (head, value) = CardProperty.divided(line) else { return nil }
        let parts = CardProperty.parameters(head)
        guard let first = parts.first?.split(separator: ".").last, !first.isEmpty,
            first.utf8.allSatisfy({ ($0 | 32 >= 97 && $0 | 32 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 })
        else { return nil }
        name = first.uppercased()
        parameters = parts.dropFirst().map { CardParameter.unquoted($0).uppercased() }
        self.value = value
    }

    var isPreferred: Bool { parameters.contains { $0.hasPrefix("PREF") || isType($0, "PREF") } }
    /// The words of TYPE that say which address or number it is.
    var types: [String] {
        parameters.flatMap { parameter -> [String] in
            if parameter.hasPrefix("TYPE=") { return parameter.dropFirst(5).split(separator: ",").map(String.init) }
            return parameter.contains("=") ? [] : [parameter]
        }
    }

    /// The value of the first parameter of this name.
    func parameter(_ name: String) -> String? {
        parameters.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.utf8.count + 1)) }
    }

    private func isType(_ parameter: String, _ type: String) -> Bool {
        parameter.hasPrefix("TYPE=") && parameter.dropFirst(5).split(separator: ",").contains(Substring(type))
    }

    /// The value as one line of text; nil when blank.
    var text: String? { CardProperty.unescaped(value).cleanLine }
    /// The parts of a structured value (N, ADR, ORG), blank ones as nil.
    var parts: [String?] { CardProperty.split(value, ";").map { CardProperty.unescaped($0).cleanLine } }
    /// The values of a list (NICKNAME, and our own).
    var list: [String] { CardProperty.split(value, ",").compactMap { CardProperty.unescaped($0).cleanLine } }

    /// At the first colon outside quotes.
    private static func divided(_ line: String) -> (head: String, value: String)? {
        var isQuoted = false
        for index in line.indices {
            if line[index] == "\"" { isQuoted.toggle() }
            if line[index] == ":", !isQuoted {
                return (String(line[..<index]), String(line[line.index(after: index)...]))
            }
        }
        return nil
    }

    /// The name and its parameters: at semicolons outside quotes; a backslash is nothing special here.
    private static func parameters(_ head: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        for character in head {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    /// A value at separators that stand behind no backslash; quotes are nothing special here.
    private static func split(_ text: String, _ separator: Character) -> [String] {
        var parts = [""]
        var isEscaped = false
        for character in text {
            if character == separator, !isEscaped {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return parts
    }

    /// `\n` is a line end, which is a blank to us; a backslash before anything else takes it as it is.
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                result.append(character == "n" || character == "N" ? " " : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
