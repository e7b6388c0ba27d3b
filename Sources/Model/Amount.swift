/// An amount of money as a decimal number, exact: at most 15 digits before and 6 after the point.
package struct Amount: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The amount in millionths: how the ledger keeps it, so that sums are exact.
    package let millionths: Int64

    package init(millionths: Int64) { self.millionths = millionths }

    /// Reads `-1234.56` as XML and JSON write it: an optional sign, digits, an optional point with digits; the
    /// seventh decimal and those after it are dropped.
    /// Nil when the text is anything else or has more than 12 digits before the point.
    package init?(_ text: some StringProtocol) {
        var bytes = text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != 10 && $0 != 13 && $0 != 9 }[...]
        var negative = false
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            negative = sign == UInt8(ascii: "-")
            bytes = bytes.dropFirst()
        }
        var value: Int64 = 0
        var whole = 0
        var decimals: Int?
        var digits = 0
        for byte in bytes {
            if byte == UInt8(ascii: "."), decimals == nil {
                decimals = 0
                continue
            }
            guard byte >= 48, byte <= 57 else { return nil }
            digits += 1
            if let places = decimals {
                if places == 6 { continue }
                decimals = places + 1
            } else if value > 0 || byte != 48 {
                whole += 1
                if whole > 12 { return nil }
            }
            value = value * 10 + Int64(byte - 48)
        }
        guard digits > 0 else { return nil }
        for _ in (decimals ?? 0)..<6 { value *= 10 }
        millionths = negative ? -value : value
    }

    /// An amount in cents.
    package init(cents: Int64) { millionths = cents * 10_000 }

    package static let zero = Amount(millionths: 0)

    package var magnitude: Amount { Amount(millionths: abs(millionths)) }
    package var isNegative: Bool { millionths < 0 }

    package static func + (left: Amount, right: Amount) -> Amount {
        Amount(millionths: left.millionths &+ right.millionths)
    }

    package static func - (left: Amount, right: Amount) -> Amount {
        Amount(millionths: left.millionths &- right.millionths)
    }

    package static func < (left: Amount, right: Amount) -> Bool { left.millionths < right.millionths }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let amount = Amount(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not an amount such as 1234.56"))
        }
        self = amount
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// A decimal string with a point and at least two decimals: `1234.50`.
    package var description: String {
        let whole = millionths.magnitude / 1_000_000
        var fraction = String(millionths.magnitude % 1_000_000)
        while fraction.utf8.count < 6 { fraction = "0" + fraction }
        while fraction.utf8.count > 2, fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(isNegative ? "-" : "")\(whole).\(fraction)"
    }
}
