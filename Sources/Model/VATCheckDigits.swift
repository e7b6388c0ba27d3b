/// The check digits of VAT numbers, country by country; those of Belgium, the Netherlands, Germany, France, Luxembourg,
/// Italy and Switzerland are in `VATNumber`.
///
/// The rules are those that the tax offices publish and that the European Commission gathered in its paper on the
/// construction of VAT identification numbers; the form of each number is in the questions and answers of VIES. Where
/// a country has numbers without check digits too (private persons in Bulgaria, Czechia and Latvia, government
/// departments in Britain), the form alone decides.
enum VATCheckDigits {
    /// `bytes`: the number without its country's prefix, upper case. False for countries not known here.
    static func isRight(_ bytes: [UInt8], in country: String) -> Bool {
        let all = bytes.map { Int($0) - 48 }
        guard all.allSatisfy({ (0...9).contains($0) }) else { return withLetters(bytes, all, country) }
        switch (country, all.count) {
        case ("DK", 8): return sum(all, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
        case ("FI", 8): return sum(all, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0
        case ("HU", 8): return sum(all, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0
        case ("MT", 8): return sum(all, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0
        case ("SI", 8): return all[0] > 0 && (11 - sum(all, [8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == all[7] % 10
        case ("PL", 10): return sum(all, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == all[9]
        case ("SK", 10): return all.reduce(0) { ($0 * 10 + $1) % 11 } == 0
        case ("PT", 9): return elevens(sum(all, [9, 8, 7, 6, 5, 4, 3, 2])) == all[8]
        case ("EE", 9): return sum(all, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
        case ("EL", 9): return sum(all, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == all[8]
        case ("SE", 12): return VATNumber.luhn(Array(all[..<10])) && all[10] * 10 + all[11] > 0
        case ("HR", 11): return isElevenTen(all)
        case ("LV", 11): return all[0] < 4 || sum(all, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
        case ("CZ", 8): return (11 - sum(all, [8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == all[7]
        case ("CZ", 9), ("CZ", 10), ("BG", 10): return true
        case ("BG", 9): return twice(all, first: Array(1...8), second: Array(3...10))
        case ("LT", 9): return twice(all, first: [1, 2, 3, 4, 5, 6, 7, 8], second: [3, 4, 5, 6, 7, 8, 9, 1])
        case ("LT", 12):
            return twice(all, first: [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2], second: [3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4])
        case ("RO", 2...10):
            let padded = Array(repeating: 0, count: 10 - all.count) + all
            return sum(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == all[all.count - 1]
        case ("GB", 9), ("XI", 9), ("GB", 12), ("XI", 12): return british(all)
        case ("NO", 9): return sum(all, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
        default: return false
        }
    }

    private static func withLetters(_ bytes: [UInt8], _ all: [Int], _ country: String) -> Bool {
        func areDigits(_ range: Range<Int>) -> Bool { all[range].allSatisfy { (0...9).contains($0) } }
        switch country {
        case "AT":
            guard bytes.count == 9, bytes[0] == UInt8(ascii: "U"), areDigits(1..<9) else { return false }
            let twice = [2, 4, 6].reduce(0) { $0 + doubled(all[$1]) }
            let plain = [1, 3, 5, 7].reduce(0) { $0 + all[$1] }
            return (10 - (twice + plain + 4) % 10) % 10 == all[8]
        case "CY":
            guard bytes.count == 9, areDigits(0..<8) else { return false }
            let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
            var sum = 0
            for index in 0..<8 { sum += index % 2 == 0 ? odd[all[index]] : all[index] }
            return bytes[8] == UInt8(ascii: "A") + UInt8(sum % 26)
        case "ES": return spanish(bytes, all)
        case "IE": return irish(bytes, all)
        case "NO":
            return bytes.count == 12 && bytes.suffix(3).elementsEqual("MVA".utf8)
                && isRight(Array(bytes[..<9]), in: "NO")
        case "GB", "XI":
            return bytes.count == 5 && areDigits(2..<5)
                && (bytes.starts(with: "GD".utf8) && all[2] < 5 || bytes.starts(with: "HA".utf8) && all[2] > 4)
        default: return false
        }
    }

    private static func sum(_ digits: [Int], _ weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The sum of the digits of twice the digit.
    private static func doubled(_ digit: Int) -> Int { digit / 5 + digit * 2 % 10 }

    /// Eleven less the remainder; 10 and 11 count as 0.
    private static func elevens(_ sum: Int) -> Int {
        let check = 11 - sum % 11
        return check > 9 ? 0 : check
    }

    /// The first weights decide, unless they leave ten: then the second ones.
    private static func twice(_ digits: [Int], first: [Int], second: [Int]) -> Bool {
        var check = sum(digits, first) % 11
        if check == 10 { check = sum(digits, second) % 11 % 10 }
        return check == digits[digits.count - 1]
    }

    /// ISO 7064 MOD 11,10.
    static func isElevenTen(_ digits: [Int]) -> Bool {
        var product = 10
        for digit in digits.dropLast() {
            let sum = (digit + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (11 - product) % 10 == digits[digits.count - 1]
    }

    /// Modulo 97, or with 55 added since 2010; three digits more for a branch.
    private static func british(_ digits: [Int]) -> Bool {
        let body = sum(digits, [8, 7, 6, 5, 4, 3, 2]) + digits[7] * 10 + digits[8]
        return body % 97 == 0 || (body + 55) % 97 == 0
    }

    /// Persons (DNI, NIE) have a letter by modulo 23, companies a digit or a letter behind seven digits.
    private static func spanish(_ bytes: [UInt8], _ all: [Int]) -> Bool {
        guard bytes.count == 9 else { return false }
        let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
        func number(_ range: Range<Int>) -> Int? {
            all[range].allSatisfy { (0...9).contains($0) } ? all[range].reduce(0) { $0 * 10 + $1 } : nil
        }
        if let person = number(0..<8) { return bytes[8] == letters[person % 23] }
        guard let body = number(1..<8) else { return false }
        switch bytes[0] {
        case UInt8(ascii: "X"), UInt8(ascii: "Y"), UInt8(ascii: "Z"):
            return bytes[8] == letters[(Int(bytes[0] - UInt8(ascii: "X")) * 10_000_000 + body) % 23]
        case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "M"): return bytes[8] == letters[body % 23]
        default:
            guard "ABCDEFGHJNPQRSUVW".utf8.contains(bytes[0]) else { return false }
            var total = 0
            for index in 1..<8 { total += index % 2 == 0 ? all[index] : doubled(all[index]) }
            let check = (10 - total % 10) % 10
            return all[8] == check || bytes[8] == Array("JABCDEFGHI".utf8)[check]
        }
    }

    /// Seven digits, a check letter, and since 2013 a second letter; before, a letter could be in the second place.
    private static func irish(_ bytes: [UInt8], _ all: [Int]) -> Bool {
        guard bytes.count == 8 || bytes.count == 9 else { return false }
        let letters = Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)
        var digits = Array(all[..<7])
        if !(0...9).contains(digits[1]) { digits = [0] + all[2..<7] + [all[0]] }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return false }
        var total = sum(digits, [8, 7, 6, 5, 4, 3, 2])
        if bytes.count == 9, bytes[8] != UInt8(ascii: "W") { total += 9 * (Int(bytes[8]) - 64) }
        return total >= 0 && bytes[7] == letters[total % 23]
    }
}
