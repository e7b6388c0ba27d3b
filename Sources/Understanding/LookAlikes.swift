/// Letters and digits that OCR takes for one another, for numbers whose check digits tell which of them is right.
enum LookAlikes {
    private static let pairs: [(UInt8, UInt8)] = [
        ("O", "0"), ("o", "0"), ("D", "0"), ("Q", "0"), ("I", "1"), ("l", "1"), ("i", "1"), ("|", "1"), ("!", "1"),
        ("Z", "2"), ("z", "2"), ("A", "4"), ("S", "5"), ("s", "5"), ("G", "6"), ("b", "6"), ("T", "7"), ("B", "8"),
        ("g", "9"), ("q", "9"),
    ].map { (UInt8(ascii: $0.0), UInt8(ascii: $0.1)) }

    /// More exchanged characters than that are another number.
    private static let mostExchanges = 3
    /// A number with more doubtful places is not worth the trouble.
    private static let mostPlaces = 14

    /// What `make` makes of the text with look-alikes exchanged, when all variants that it accepts come to the same;
    /// nil when none does, or two different ones. Letters become digits; a digit becomes a letter only beside a letter,
    /// and only once.
    static func reading<Value: Equatable>(of text: String, _ make: (String) -> Value?) -> Value? {
        let bytes = Array(text.utf8)
        let places = bytes.indices.compactMap { index -> Place? in
            let others = alternatives(in: bytes, at: index)
            return others.isEmpty ? nil : Place(index: index, others: others, isDigit: isDigit(bytes[index]))
        }
        guard !places.isEmpty, places.count <= mostPlaces else { return nil }
        var found: Value?
        var isAmbiguous = false
        func exchange(_ bytes: [UInt8], from first: Int, left: Int, letters: Int) {
            for number in places.indices.dropFirst(first) where !places[number].isDigit || letters > 0 {
                for other in places[number].others where !isAmbiguous {
                    var changed = bytes
                    changed[places[number].index] = other
                    if let value = make(String(decoding: changed, as: UTF8.self)) {
                        if let found, found != value { isAmbiguous = true } else { found = value }
                    }
                    guard left > 1 else { continue }
                    exchange(
                        changed, from: number + 1, left: left - 1, letters: letters - (places[number].isDigit ? 1 : 0))
                }
            }
        }
        exchange(bytes, from: 0, left: mostExchanges, letters: 1)
        return isAmbiguous ? nil : found
    }

    private struct Place {
        let index: Int
        let others: [UInt8]
        let isDigit: Bool
    }

    private static func alternatives(in bytes: [UInt8], at index: Int) -> [UInt8] {
        let byte = bytes[index]
        if isDigit(byte),
            ![index - 1, index + 1].contains(where: { bytes.indices.contains($0) && isCapital(bytes[$0]) })
        {
            return []
        }
        return pairs.compactMap { letter, digit in
            // A digit that stands for a letter stands for a capital one.
            byte == letter ? digit : byte == digit && isCapital(letter) ? letter : nil
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    private static func isCapital(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
}
