import Model

/// One printed amount, taken apart: its groups of digits before the decimal separator, and the decimals.
struct AmountText {
    private(set) var groups: [[UInt8]] = []
    private(set) var decimals: [UInt8]?
    var isNegative = false
    var currency: String?
    /// What separates groups: 0 when there is one group only, a blank's code when words were joined.
    private var separator: UInt8 = 0

    /// Nil when the text is no number with at most a sign, a currency and separators around it.
    init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        takeEnds(&bytes)
        guard let first = bytes.first, first >= 48, first <= 57, let last = bytes.last, last >= 48, last <= 57,
            bytes.count <= 20
        else { return nil }
        var parts: [[UInt8]] = [[]]
        var separators: [UInt8] = []
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 48...57: parts[parts.count - 1].append(byte)
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), 0xA0, 0xAF, 0x99:
                if previous == UInt8(ascii: ".") || previous == UInt8(ascii: ",") { return nil }
                separators.append(byte)
                parts.append([])
            case 0xC2, 0xE2, 0x80: break  // the first bytes of a no-break blank or a typographic apostrophe
            default: return nil
            }
            previous = byte
        }
        guard sort(parts, separators) else { return nil }
    }

    /// True while a blank and three more digits may follow.
    var mayGoOn: Bool {
        decimals == nil && (groups.first?.count ?? 4) <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
            && (separator == 0 || separator == UInt8(ascii: " "))
    }

    /// Joins the group printed behind a blank; false when it is no group of three digits.
    mutating func append(_ next: AmountText) -> Bool {
        guard next.groups.count == 1, next.groups[0].count == 3, !next.isNegative, next.startsWithDigit else {
            return false
        }
        groups.append(next.groups[0])
        decimals = next.decimals
        if next.currency != nil { currency = next.currency }
        separator = UInt8(ascii: " ")
        return true
    }

    var amount: Amount? {
        var text = isNegative ? "-" : ""
        for group in groups { text += String(decoding: group, as: UTF8.self) }
        if let decimals { text += "." + String(decoding: decimals, as: UTF8.self) }
        return Amount(text)
    }

    private(set) var startsWithDigit = true

    private mutating func sort(_ parts: [[UInt8]], _ separators: [UInt8]) -> Bool {
        guard let lastSeparator = separators.last, let last = parts.last else {
            groups = parts
            return true
        }
        let isPoint = lastSeparator == UInt8(ascii: ".") || lastSeparator == UInt8(ascii: ",")
        let repeated = separators.dropLast().contains(lastSeparator)
        let isDecimal =
            isPoint && !repeated && (last.count == 2 || last.count == 1 || (last.count > 3 && parts.count == 2))
        groups = isDecimal ? Array(parts.dropLast()) : parts
        if isDecimal { decimals = last }
        separator = groups.count > 1 ? (separators.first ?? 0) : 0
        if separator != 0, isDecimal, separator == lastSeparator { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.count == 1 || groups[0].count <= 3)
    }

    /// Takes signs, brackets and currencies off both ends.
    private mutating func takeEnds(_ bytes: inout ArraySlice<UInt8>) {
        var open = false
        while let first = bytes.first, first < 48 || first > 57 {
            startsWithDigit = false
            if first == UInt8(ascii: "-") {
                isNegative = true
                bytes.removeFirst()
            } else if first == UInt8(ascii: "(") {
                open = true
                bytes.removeFirst()
            } else if bytes.starts(with: [0xE2, 0x82, 0xAC]) {
                currency = "EUR"
                bytes.removeFirst(3)
            } else if bytes.starts(with: [0xE2, 0x88, 0x92]) || bytes.starts(with: [0xE2, 0x80, 0x93]) {
                isNegative = true
                bytes.removeFirst(3)
            } else if bytes.starts(with: [0xC2, 0xA3]) {
                currency = "GBP"
                bytes.removeFirst(2)
            } else if first == UInt8(ascii: "$") {
                currency = "USD"
                bytes.removeFirst()
            } else if bytes.count > 3, let code = Currency.code(String(decoding: bytes.prefix(3), as: UTF8.self)) {
                currency = code
                bytes.removeFirst(3)
            } else if first == UInt8(ascii: "+") || first == UInt8(ascii: ":") {
                bytes.removeFirst()
            } else {
                return
            }
        }
        while let last = bytes.last, last < 48 || last > 57 {
            if last == UInt8(ascii: "-") {
                bytes.removeLast()
                if bytes.last == UInt8(ascii: ",") || bytes.last == UInt8(ascii: ".") {
                    bytes.removeLast()
                    bytes += Array(",00".utf8)
                } else {
                    isNegative = true
                }
            } else if last == UInt8(ascii: ")") {
                if open { isNegative = true }
                bytes.removeLast()
            } else if bytes.suffix(3).elementsEqual([0xE2, 0x82, 0xAC]) {
                currency = "EUR"
                bytes.removeLast(3)
            } else if bytes.count > 3, let code = Currency.code(String(decoding: bytes.suffix(3), as: UTF8.self)) {
                currency = code
                bytes.removeLast(3)
            } else if last == UInt8(ascii: ".") || last == UInt8(ascii: ",") || last == UInt8(ascii: ";") {
                bytes.removeLast()
            } else {
                return
            }
        }
    }
}
