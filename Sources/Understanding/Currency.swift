/// Currencies by sign and by ISO 4217 code.
enum Currency {
    private static let codes: Set<String> = [
        "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "CAD", "AUD", "JPY",
    ]

    static func code(_ text: String) -> String? {
        switch text.utf8.count {
        case 1: return text == "$" ? "USD" : nil
        case 2...5: break
        default: return nil
        }
        switch text {
        case "€", "-€", "€-", "euro", "Euro", "EURO", "€:", "(€)", "–€": return "EUR"
        case "£", "-£": return "GBP"
        case "-$", "US$": return "USD"
        default:
            let letters = text.utf8.filter { $0 >= 65 && $0 <= 90 }
            guard letters.count == 3 else { return nil }
            let code = String(decoding: letters, as: UTF8.self)
            return codes.contains(code) ? code : nil
        }
    }
}
