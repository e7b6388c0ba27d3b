/// The Belgian structured communication +++ddd/dddd/ddddd+++: ten digits and their remainder modulo 97.
enum StructuredCommunication {
    /// The twelve digits as `+++ddd/dddd/ddddd+++`; nil when none with right check digits begins at this word.
    static func read(at index: Int, _ page: LabelledPage) -> String? {
        guard begins(page.layout.tokens[index].text) else { return nil }
        var digits: [UInt8] = []
        var next: Int? = index
        for _ in 0..<6 {
            guard let token = next else { break }
            for byte in page.layout.tokens[token].text.utf8 {
                switch byte {
                case 48...57: digits.append(byte)
                case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ","):
                    break
                default: return nil
                }
            }
            if digits.count >= 12 { break }
            next = page.following(token)
        }
        guard digits.count == 12 else { return nil }
        let value = digits[0..<10].reduce(0) { $0 * 10 + Int($1 - 48) }
        let check = Int(digits[10] - 48) * 10 + Int(digits[11] - 48)
        guard check == (value % 97 == 0 ? 97 : value % 97) else { return nil }
        let text = String(decoding: digits, as: UTF8.self)
        return "+++\(text.prefix(3))/\(text.dropFirst(3).prefix(4))/\(text.suffix(5))+++"
    }

    private static func begins(_ text: String) -> Bool { text.hasPrefix("+++") || text.hasPrefix("***") }
}
