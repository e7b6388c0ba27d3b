/// Numbers with the check digits that their issuers prescribe.
enum CheckDigits {
    /// A Belgian enterprise number without prefix: ten digits, the last two 97 minus the first eight modulo 97.
    static func belgianEnterprise(_ random: inout RandomSource) -> String {
        let body = random.number(4_000_000...7_999_999)
        return padded(body, 8) + padded(97 - body % 97, 2)
    }

    /// `NL`, nine digits that pass the elevens test, `B01`.
    static func dutchVAT(_ random: inout RandomSource) -> String {
        while true {
            let digits = [8] + random.digits(7)
            let check = (0..<8).reduce(0) { $0 + digits[$1] * (9 - $1) } % 11
            if check < 10 { return "NL" + text(digits + [check]) + "B01" }
        }
    }

    /// `DE` and nine digits, ISO 7064 MOD 11,10.
    static func germanVAT(_ random: inout RandomSource) -> String {
        let digits = [random.number(1...3)] + random.digits(7)
        var product = 10
        for digit in digits {
            let sum = (digit + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return "DE" + text(digits + [(11 - product) % 10])
    }

    /// A SIREN: nine digits that pass Luhn's test.
    static func siren(_ random: inout RandomSource) -> String {
        let digits = [random.number(3...8)] + random.digits(7)
        let sum = digits.enumerated().reduce(0) { sum, item in
            let value = item.offset % 2 == 1 ? item.element * 2 : item.element
            return sum + (value > 9 ? value - 9 : value)
        }
        return text(digits + [(10 - sum % 10) % 10])
    }

    /// The French VAT number of a SIREN.
    static func frenchVAT(siren: String) -> String {
        let number = siren.utf8.reduce(0) { $0 * 10 + Int($1) - 48 }
        return "FR" + padded((12 + 3 * (number % 97)) % 97, 2) + siren
    }

    /// Six digits and two check digits modulo 89.
    /// Of the first seven digits.
    static func britishVAT(_ number: Int) -> String {
        let digits = padded(number, 7).utf8.map { Int($0) - 48 }
        let sum = zip(digits, [8, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return "GB" + padded(number, 7) + padded(97 - sum % 97, 2)
    }

    static func luxembourgVAT(_ random: inout RandomSource) -> String {
        let body = random.number(120_000...299_999)
        return "LU" + String(body) + padded(body % 89, 2)
    }

    /// An IBAN of the country with an invented account number; the Belgian one carries its own check digits too.
    static func iban(_ country: String, _ random: inout RandomSource) -> String {
        let account: String
        switch country {
        case "NL": account = "TRIO0" + text(random.digits(9))
        case "DE": account = "37010050" + text(random.digits(10))
        case "FR": account = "30004" + text(random.digits(18))
        case "LU": account = "001" + text(random.digits(13))
        default:
            let body = random.number(1_000_000_000...9_999_999_999)
            account = String(body) + padded(body % 97 == 0 ? 97 : body % 97, 2)
        }
        return country + padded(98 - remainder97(account + country + "00"), 2) + account
    }

    /// Thirteen digits, the last one a check digit modulo 10.
    static func gln(_ random: inout RandomSource) -> String {
        let digits = [5, 4, 0] + random.digits(9)
        let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
        return text(digits + [(10 - sum % 10) % 10])
    }

    /// `+++123/4567/89012+++`: ten digits and their remainder modulo 97, 97 for 0.
    static func structuredCommunication(_ number: Int) -> String {
        let body = padded(number % 10_000_000_000, 10)
        let check = number % 10_000_000_000 % 97
        let digits = Array(body + padded(check == 0 ? 97 : check, 2))
        return "+++\(String(digits[0..<3]))/\(String(digits[3..<7]))/\(String(digits[7..<12]))+++"
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    private static func text(_ digits: [Int]) -> String { digits.map(String.init).joined() }

    private static func remainder97(_ text: String) -> Int {
        text.utf8.reduce(0) { $1 <= 57 ? ($0 * 10 + Int($1) - 48) % 97 : ($0 * 100 + Int($1) - 55) % 97 }
    }
}
