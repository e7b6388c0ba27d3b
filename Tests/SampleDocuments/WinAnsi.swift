/// The character codes and widths of Helvetica in WinAnsiEncoding, as far as office texts need them.
enum WinAnsi {
    /// One byte a character; a question mark for what the encoding lacks.
    static func codes(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x20...0x7E, 0xA0...0xFF: UInt8(scalar.value)
            case 0x20AC: 0x80
            case 0x2019: 0x92
            case 0x2022: 0x95
            case 0x2013: 0x96
            case 0x152: 0x8C
            case 0x153: 0x9C
            default: UInt8(ascii: "?")
            }
        }
    }

    /// In points. The bold face is counted as one twentieth wider, which is near enough to align a column.
    static func width(_ codes: [UInt8], size: Double, bold: Bool) -> Double {
        let thousandths = codes.reduce(0) { $0 + width($1) }
        return Double(thousandths) * size / 1000 * (bold ? 1.05 : 1)
    }

    private static func width(_ code: UInt8) -> Int {
        switch code {
        case 0x20...0x7E: widths[Int(code) - 0x20]
        case 0xC0...0xC6: 667
        case 0xC8...0xCB: 667
        case 0xE8...0xEB, 0xE0...0xE5, 0xF2...0xF6: 556
        case 0xEC...0xEF: 278
        default: 556
        }
    }

    /// From Adobe's metrics of Helvetica, for the codes 32 to 126.
    private static let widths = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
}
