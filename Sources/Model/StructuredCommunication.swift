/// The Belgian structured communication of a payment ("gestructureerde mededeling", "communication structurée"):
/// ten digits and two check digits, the first ten modulo 97, where 97 stands for 0.
package enum StructuredCommunication {
    /// As it is printed: `+++090/9337/55493+++`; nil when the text is none or its check digits are wrong.
    package static func normalForm(_ text: some StringProtocol) -> String? {
        var digits: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57: digits.append(byte - 48)
            case UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: " "): break
            default: return nil
            }
        }
        guard digits.count == 12 else { return nil }
        let number = digits[0..<10].reduce(0) { $0 * 10 + Int($1) }
        let check = Int(digits[10]) * 10 + Int(digits[11])
        guard number > 0, check == (number % 97 == 0 ? 97 : number % 97) else { return nil }
        let figures = String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
        let slash = (figures.index(figures.startIndex, offsetBy: 3), figures.index(figures.startIndex, offsetBy: 7))
        return "+++\(figures[..<slash.0])/\(figures[slash.0..<slash.1])/\(figures[slash.1...])+++"
    }
}
