/// JSON on one line (RFC 8259), keys in the order they have.
package struct JSONText {
    package private(set) var bytes: [UInt8] = []

    package init(_ value: OutputValue) { append(value) }

    private mutating func append(_ value: OutputValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .truth(let truth): bytes += (truth ? "true" : "false").utf8
        case .number(let number): bytes += String(number).utf8
        case .decimal(let number): bytes += number.utf8
        case .text(let text): append(text)
        case .moment(let moment): append(moment.description)
        case .phrase(let phrase): append(phrase.description)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                append(value)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in object.members.enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                append(member.key)
                bytes += ": ".utf8
                append(member.value)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// A string. Control characters are escaped, those above ASCII too, so that JSON on a terminal cannot drive it.
    private mutating func append(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var isLead = false
        for byte in text.utf8 {
            if isLead {
                isLead = false
                if byte < 0xA0 {
                    escape(byte)
                } else {
                    bytes += [0xC2, byte]
                }
                continue
            }
            switch byte {
            case 0xC2: isLead = true  // U+0080 to U+00BF: the first half are control characters
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case 0..<0x20, 0x7F: escape(byte)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ code: UInt8) {
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes += [digits[Int(code >> 4)], digits[Int(code & 15)]]
    }
}
