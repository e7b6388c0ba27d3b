/// Tells text whose characters cannot be trusted, because its font does not say what they are.
enum GarbledText {
    static func holds(_ pages: [PageLayout]) -> Bool {
        var strange = 0
        var all = 0
        for page in pages {
            for token in page.tokens {
                for scalar in token.text.unicodeScalars {
                    all += 1
                    switch scalar.value {
                    case 0..<32, 0x7F..<0xA0, 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFD: strange += 1
                    default: break
                    }
                }
            }
        }
        return strange > 0 && strange * 12 > all
    }
}
