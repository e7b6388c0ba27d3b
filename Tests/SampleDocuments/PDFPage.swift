/// One page of a print, A4 upright, in points from the top left corner.
struct PDFPage: Sendable {
    enum Alignment { case left, right }

    static let width = 595.0
    static let height = 842.0

    /// What is written on the page, for other formats: the left end of the base line, from the top left corner.
    struct Text: Sendable {
        var text: String
        var x: Double
        var y: Double
        var size: Double
    }

    private(set) var content: [UInt8] = []
    private(set) var texts: [Text] = []

    /// Writes `text` with its base line at `y`; `x` is its left end, or its right end.
    mutating func write(
        _ text: String, x: Double, y: Double, size: Double = 10, bold: Bool = false, align: Alignment = .left
    ) {
        let codes = WinAnsi.codes(text)
        let left = align == .left ? x : x - WinAnsi.width(codes, size: size, bold: bold)
        texts.append(Text(text: text, x: left, y: y, size: size))
        content += "BT /F\(bold ? 2 : 1) \(decimal(size)) Tf 1 0 0 1 \(decimal(left)) ".utf8
        content += "\(decimal(PDFPage.height - y)) Tm (".utf8
        for code in codes {
            if code == UInt8(ascii: "(") || code == UInt8(ascii: ")") || code == UInt8(ascii: "\\") {
                content.append(UInt8(ascii: "\\"))
            }
            content.append(code)
        }
        content += ") Tj ET\n".utf8
    }

    /// A thin line across.
    mutating func rule(from left: Double, to right: Double, y: Double) {
        let height = decimal(PDFPage.height - y)
        content += "0.6 w \(decimal(left)) \(height) m \(decimal(right)) \(height) l S\n".utf8
    }

    /// At most two decimals, without a fraction where there is none.
    private func decimal(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return rest == 0 ? String(whole) : "\(whole).\(CheckDigits.padded(abs(rest), 2))"
    }
}
