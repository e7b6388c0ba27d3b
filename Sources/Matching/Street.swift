import Model

/// A street with its number, taken apart so that "18C rue Haute bte 3" and "Rue Haute, 18 C" are seen as one.
struct Street: Sendable {
    private let words: [String]
    private let number: String?

    /// Nil when there is no word of a street in `text`.
    init?(_ text: String) {
        let all = FoldedLine(text).words
        let numberIndex = all.firstIndex(where: FoldedLine.isNumber)
        number = numberIndex.map { all[$0] }
        var words = numberIndex.map { all[..<$0] } ?? all[...]
        if words.isEmpty, let numberIndex { words = all[(numberIndex + 1)...].prefix { !Street.boxes.contains($0) } }
        self.words = words.filter { $0.utf8.count > 2 && !FoldedLine.isNumber($0) }
        if self.words.isEmpty { return nil }
    }

    var hasNumber: Bool { number != nil }

    /// True when the line shows this street, and its number where it has one.
    func stands(in line: FoldedLine) -> Bool {
        if let number, !line.words.contains(where: { Street.isSameNumber($0, number) }) { return false }
        return words.allSatisfy { word in line.words.contains { Street.isSameWord($0, word) } }
    }

    private static let boxes: Set<String> = ["bus", "bte", "boite", "box", "b"]

    /// "18" and "18c" may be one house, "18a" and "18c" are not.
    private static func isSameNumber(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        let oneDigits = one.prefix { $0.isNumber }
        let otherDigits = other.prefix { $0.isNumber }
        return !oneDigits.isEmpty && oneDigits == otherDigits && (one == oneDigits || other == otherDigits)
    }

    private static func isSameWord(_ one: String, _ other: String) -> Bool {
        if Spelling.isNear(one, other) { return true }
        return expanded(one) == expanded(other)
    }

    /// "Stationsstr" is Stationsstraat, "av" is avenue.
    private static func expanded(_ word: String) -> String {
        if let whole = abbreviations[word] { return whole }
        for (short, long) in [("str", "straat"), ("strasse", "straat"), ("stwg", "steenweg"), ("ln", "laan")]
        where word.hasSuffix(short) {
            return String(word.dropLast(short.utf8.count)) + long
        }
        return word
    }

    private static let abbreviations = [
        "av": "avenue", "ave": "avenue", "ch": "chaussee", "chee": "chaussee", "bd": "boulevard", "bld": "boulevard",
        "blvd": "boulevard", "boul": "boulevard", "pl": "place", "sq": "square", "str": "straat", "strasse": "straat",
        "stwg": "steenweg", "stw": "steenweg", "st": "sint", "saint": "sint", "ste": "sinte", "sainte": "sinte",
        "rte": "route", "all": "allee",
    ]
}
