import Model

/// All dictionaries together, laid out for looking phrases up word after word.
struct Vocabulary: Sendable {
    /// One meaning of a phrase, and the languages that have it, as bits in the order of `languages`.
    struct Sense: Sendable {
        let meaning: Meaning
        var languages: UInt16
    }

    let languages: [String]
    /// By hash of the phrase's letters and digits. A phrase that only begins other phrases has no senses.
    private let table: [UInt64: [Sense]]
    private let months: [UInt64: Int]
    private let between: Set<UInt64>
    private let levels: [UInt64: ReminderLevel]
    /// By language, the country whose post codes have five digits.
    let countryOfFiveDigits: [String: String]

    init(_ dictionaries: [Dictionary]) {
        languages = dictionaries.prefix(16).map(\.language)
        var table: [UInt64: [Sense]] = [:]
        var months: [UInt64: Int] = [:]
        var between: Set<UInt64> = []
        var levels: [UInt64: ReminderLevel] = [:]
        var countries: [String: String] = [:]
        for (index, dictionary) in dictionaries.prefix(16).enumerated() {
            countries[dictionary.language] = dictionary.countryOfFiveDigits
            for (phrase, meaning) in dictionary.entries {
                let bytes = FoldedText.key(of: phrase)
                var hash = GrowingHash()
                if meaning == .between {
                    hash.add(bytes[...])
                    between.insert(hash.value)
                    continue
                }
                if case .level(let level) = meaning {
                    hash.add(bytes[...])
                    levels[hash.value] = level
                    continue
                }
                for end in bytes.indices {
                    hash.add(bytes[end...end])
                    if table[hash.value] == nil { table[hash.value] = [] }
                }
                if case .month(let month) = meaning {
                    months[hash.value] = month
                }
                let bit = UInt16(1) << UInt16(index)
                if let known = table[hash.value]?.firstIndex(where: { $0.meaning == meaning }) {
                    table[hash.value]?[known].languages |= bit
                } else {
                    table[hash.value]?.append(Sense(meaning: meaning, languages: bit))
                }
            }
        }
        self.table = table
        self.months = months
        self.between = between
        self.levels = levels
        countryOfFiveDigits = countries
    }

    /// Nil when no phrase begins with these letters, empty when some go on and none ends here.
    func senses(_ hash: GrowingHash) -> [Sense]? { table[hash.value] }

    /// "Nummer", "numéro": what alone may stand before any document's number.
    func isNumberWord(_ letters: ArraySlice<UInt8>) -> Bool {
        var hash = GrowingHash()
        hash.add(letters)
        return table[hash.value]?.contains { $0.meaning == .number(nil) } ?? false
    }

    /// "of", "de", "er": what stands between the parts of a date.
    func isBetween(_ letters: ArraySlice<UInt8>) -> Bool {
        var hash = GrowingHash()
        hash.add(letters)
        return between.contains(hash.value)
    }

    /// "Second", "dernier", "Letzte".
    func level(_ letters: ArraySlice<UInt8>) -> ReminderLevel? {
        var hash = GrowingHash()
        hash.add(letters)
        return levels[hash.value]
    }

    func month(_ letters: ArraySlice<UInt8>) -> Int? {
        var hash = GrowingHash()
        hash.add(letters)
        return months[hash.value]
    }
}
