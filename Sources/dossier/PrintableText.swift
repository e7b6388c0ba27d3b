/// Text from documents and files as it may stand on a terminal.
enum PrintableText {
    /// Line ends and tabs become blanks; control characters and the marks that turn text around become `?`.
    static func clean(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var clean = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case _ where scalar == "\n" || scalar == "\t" || scalar == "\r": clean += " "
            case .lineSeparator, .paragraphSeparator: clean += " "
            case .control, .format, .surrogate, .unassigned, .privateUse: clean += "?"
            default: clean.unicodeScalars.append(scalar)
            }
        }
        return clean
    }

    /// How many columns of a terminal the text takes: two for East Asian wide characters and emoji.
    static func width(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// The text cut to `columns`, with `…` where something is left out, and blanks up to `columns` where `padded`.
    static func fit(_ text: String, to columns: Int, padded: Bool, atRight: Bool = false) -> String {
        let width = width(text)
        if width <= columns {
            let blanks = padded || atRight ? String(repeating: " ", count: columns - width) : ""
            return atRight ? blanks + text : text + blanks
        }
        var kept = ""
        var used = 0
        for scalar in text.unicodeScalars {
            let next = used + self.width(scalar)
            if next > columns - 1 { break }
            kept.unicodeScalars.append(scalar)
            used = next
        }
        return kept + "…" + (padded ? String(repeating: " ", count: max(0, columns - used - 1)) : "")
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}

extension String {
    /// Lines end with their last word, so that programs behind a pipe need not care.
    var withoutTrailingBlanks: String { lastIndex { $0 != " " }.map { String(self[...$0]) } ?? "" }
}
