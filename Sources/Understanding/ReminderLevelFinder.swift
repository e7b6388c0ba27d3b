/// Finds how often a reminder asks: "Tweede aanmaning", "2. Mahnung", "Rappel n° 2", "Mahnstufe: 3", "Final notice".
struct ReminderLevelFinder {
    struct Found {
        let level: ReminderLevel
        let row: Int
    }

    let page: LabelledPage
    let values: ValueFinder
    let vocabulary: Vocabulary
    let title: Phrase

    /// Nil when the page does not tell.
    func find() -> Found? {
        if let level = level(in: page.layout.cells[title.cell].tokens) { return Found(level: level, row: title.row) }
        for phrase in page.phrases where phrase.isLabel && phrase.means({ $0 == .levelLabel }) {
            guard let run = values.runs(for: phrase).first, let level = level(in: run.tokens.prefix(1)) else {
                continue
            }
            return Found(level: level, row: phrase.row)
        }
        return nil
    }

    /// "Derde en laatste" is the last.
    private func level(in tokens: Range<Int>) -> ReminderLevel? {
        let told = tokens.compactMap(level)
        return told.first { $0 == .final } ?? told.first
    }

    /// A word for it, or one figure, alone or with the ending of an ordinal: "2", "2.", "2e", "2nd".
    private func level(_ token: Int) -> ReminderLevel? {
        let key = page.layout.folded[page.layout.tokens[token].key]
        if let level = vocabulary.level(key) { return level }
        guard let figure = key.first, figure >= 48, figure <= 57, key.count <= 4,
            key.dropFirst().allSatisfy({ $0 >= 97 })
        else { return nil }
        return ReminderLevel(number: Int(figure) - 48)
    }
}
