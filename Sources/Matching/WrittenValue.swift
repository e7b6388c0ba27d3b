import Model

/// Reads dates and amounts that a rule took from a page.
enum WrittenValue {
    /// `31/01/2026`, `31.1.26`, `2026-01-31`, `31 januari 2026`, `1er août 2026`: the day first, unless the year is.
    static func date(_ text: String) -> CalendarDate? {
        var numbers: [(value: Int, digits: Int)] = []
        var month: Int?
        for part in LetterFolding.fold(text).split(whereSeparator: { !isDigit($0) && !isLetter($0) }) {
            let digits = part.prefix(while: isDigit)
            if digits.isEmpty {
                month = month ?? WrittenValue.month(part)
            } else if digits.count <= 4, numbers.count < 3, let value = Int(String(decoding: digits, as: UTF8.self)) {
                numbers.append((value, digits.count))
            }
        }
        if let month {
            guard numbers.count >= 2 else { return nil }
            return CalendarDate(year: year(numbers[1]), month: month, day: numbers[0].value)
        }
        guard numbers.count >= 3 else { return nil }
        if numbers[0].digits == 4 {
            return CalendarDate(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
        }
        return CalendarDate(year: year(numbers[2]), month: numbers[1].value, day: numbers[0].value)
    }

    private static func year(_ number: (value: Int, digits: Int)) -> Int {
        number.digits <= 2 ? 2000 + number.value : number.value
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }

    /// By the first letters that tell a month from all others in nl, fr, de and en.
    private static func month(_ word: ArraySlice<UInt8>) -> Int? {
        months.first { word.starts(with: $0.start.utf8) }?.month
    }

    private static let months: [(start: String, month: Int)] = [
        ("jan", 1), ("feb", 2), ("fev", 2), ("maa", 3), ("mar", 3), ("mrt", 3), ("apr", 4), ("avr", 4), ("mei", 5),
        ("mai", 5), ("may", 5), ("juin", 6), ("jun", 6), ("juil", 7), ("jul", 7), ("aug", 8), ("aou", 8), ("sep", 9),
        ("okt", 10), ("oct", 10), ("nov", 11), ("dec", 12), ("dez", 12),
    ]

    /// `1.234,56`, `1,234.56`, `1 234`, `€ 12,50`; three digits behind a single mark are thousands. Without its sign.
    static func amount(_ text: String) -> Amount? {
        var digits: [UInt8] = []
        var marks: [(byte: UInt8, before: Int)] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57: digits.append(byte)
            case UInt8(ascii: "."), UInt8(ascii: ","): marks.append((byte, digits.count))
            default: continue
            }
        }
        guard !digits.isEmpty, digits.count <= 15 else { return nil }
        var decimals = 0
        if let last = marks.last {
            let behind = digits.count - last.before
            let isAlone = marks.count { $0.byte == last.byte } == 1
            if behind > 0, behind <= 6, isAlone, behind != 3 || marks.count > 1 && marks[0].byte != last.byte {
                decimals = behind
            }
        }
        let whole = String(decoding: digits.dropLast(decimals), as: UTF8.self)
        let fraction = String(decoding: digits.suffix(decimals), as: UTF8.self)
        return Amount(decimals == 0 ? whole : "\(whole).\(fraction)")
    }

    /// `EUR`, `€`, `$`, `£`.
    static func currency(_ text: String) -> String? {
        let signs = ["€": "EUR", "$": "USD", "£": "GBP"]
        if let code = text.lazy.compactMap({ signs[String($0)] }).first { return code }
        let code = text.alphanumeric
        return code.utf8.count == 3 && code.utf8.allSatisfy { $0 >= 65 } ? code : nil
    }
}
