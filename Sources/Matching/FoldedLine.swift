import Model

/// A line as folded words of letters and digits: what addresses are compared by.
struct FoldedLine: Sendable {
    let words: [String]

    init(_ text: some StringProtocol) {
        words = LetterFolding.fold(text).split { byte in
            !((byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte >= 128)
        }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The words that are, or hold, a number: "85b", "6211".
    static func isNumber(_ word: String) -> Bool { word.utf8.first.map { $0 >= 48 && $0 <= 57 } ?? false }

    /// The post code at the line's start (`B-2800 Mechelen`, `6211 AP Maastricht`) or around it (`V94 T9PX`), in
    /// normal form, and the words of the town behind it. "7100 La Louvière" can be read in two ways, and is.
    var postCodes: [(code: String, town: ArraySlice<String>)] {
        var words = words[...]
        if words.count > 2, let first = words.first, FoldedLine.countries.contains(first) { words = words.dropFirst() }
        guard let first = words.first else { return [] }
        let digits = first.utf8.count
        if FoldedLine.isNumber(first), digits == 4 || digits == 5, first.utf8.allSatisfy({ $0 <= 57 }) {
            let rest = words.dropFirst()
            guard let town = rest.first, town.utf8.count > 1, !FoldedLine.isNumber(town) else { return [] }
            if digits == 4, town.utf8.count == 2, rest.count > 1 {
                return [(first, rest), (PostCode.normalForm(first + town), rest.dropFirst())]
            }
            return [(first, rest)]
        }
        return britishPostCode.map { [$0] } ?? []
    }

    /// `V94 T9PX`, `SW1A 2AA`: two words of letters and digits, at the start or the end of the line.
    private var britishPostCode: (code: String, town: ArraySlice<String>)? {
        func isMixed(_ word: String) -> Bool {
            (2...4).contains(word.utf8.count) && word.utf8.contains { $0 <= 57 } && word.utf8.contains { $0 >= 97 }
        }
        guard words.count >= 2 else { return nil }
        if isMixed(words[0]), isMixed(words[1]) { return (PostCode.normalForm(words[0] + words[1]), words[2...]) }
        let last = words.count - 1
        guard isMixed(words[last - 1]), isMixed(words[last]) else { return nil }
        return (PostCode.normalForm(words[last - 1] + words[last]), words[..<(last - 1)])
    }

    private static let countries: Set<String> = ["b", "be", "l", "lu", "d", "de", "f", "fr", "nl", "a", "at", "ch"]
}
