import Model

/// Numbers of company registers behind labels that name the register.
extension IdentifierFinder {
    /// More words between the label and its number are a sentence: "RCS Luxembourg B 123456".
    private static let mostWordsBetween = 4

    func registered(_ phrase: Phrase, in country: String, _ taken: [Bool]) -> FoundIdentifier? {
        if country == "DE" { return german(phrase) }
        for run in values.runs(for: phrase) {
            var start = run.tokens.lowerBound
            while start < run.tokens.upperBound, start - run.tokens.lowerBound < Self.mostWordsBetween {
                if !taken[start], let found = registered(at: start, phrase, country, in: run.tokens) { return found }
                guard !page.layout.tokens[start].hasDigits else { break }
                start += 1
            }
        }
        return country == "FR" ? french(before: phrase) : nil
    }

    /// Without check digits the house number in the next line would make another number.
    private func registered(
        at start: Int, _ phrase: Phrase, _ country: String, in cell: Range<Int>
    ) -> FoundIdentifier? {
        let bounds = ["FR", "CH"].contains(country) ? 0..<Int.max : cell
        let found = joined(from: start, upTo: 5, within: bounds) { text in
            guard text.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) else { return nil }
            return CompanyRegister.normalForm(text, in: country).map { Identifier(scheme: .enterprise, normal: $0) }
        }
        return found.map { FoundIdentifier(identifier: $0.identifier, cell: phrase.cell, tokens: $0.tokens) }
    }

    /// "732 829 320 RCS Paris": the number may come first.
    private func french(before phrase: Phrase) -> FoundIdentifier? {
        let cell = page.layout.cells[phrase.cell].tokens
        var start = phrase.tokens.lowerBound
        while start > cell.lowerBound, phrase.tokens.lowerBound - start < 3 {
            start -= 1
            let text = page.layout.text(of: start..<phrase.tokens.lowerBound)
            guard page.layout.tokens[start].letters == 0 else { return nil }
            if let number = CompanyRegister.normalForm(text, in: "FR") {
                return FoundIdentifier(
                    identifier: Identifier(scheme: .enterprise, normal: number), cell: phrase.cell,
                    tokens: Array(start..<phrase.tokens.lowerBound))
            }
        }
        return nil
    }

    // MARK: Germany

    /// "HRB 12345" with the court that keeps it, beside it or in the line above or below; without one, it could be
    /// anybody's.
    private func german(_ phrase: Phrase) -> FoundIdentifier? {
        let layout = page.layout
        let cell = layout.cells[phrase.cell].tokens
        let part = phrase.tokens.upperBound - 1
        guard layout.folded[layout.tokens[part].key].starts(with: "hr".utf8) else { return nil }
        let end = min(cell.upperBound, phrase.tokens.upperBound + 3)
        // "HRB 12 345 B", but not the year behind it.
        let first = phrase.tokens.upperBound
        let digits = (first..<end).prefix { index in
            let token = layout.tokens[index]
            let isThousands = token.hasDigits && token.letters == 0 && token.text.utf8.count == 3
            return index == first ? token.hasDigits : isThousands || (!token.hasDigits && token.letters == 1)
        }
        guard !digits.isEmpty, let seat = court(beside: phrase) else { return nil }
        let text = "\(seat) \(layout.tokens[part].text) \(layout.text(of: digits))"
        guard let number = CompanyRegister.normalForm(text, in: "DE") else { return nil }
        return FoundIdentifier(
            identifier: Identifier(scheme: .enterprise, normal: number), cell: phrase.cell, tokens: Array(digits))
    }

    private func court(beside phrase: Phrase) -> String? {
        let layout = page.layout
        let here = layout.cells[phrase.cell]
        let near = page.phrases.filter { other in
            guard other.means({ $0 == .court }), abs(other.row - phrase.row) <= 1 else { return false }
            return other.row == phrase.row || abs(layout.cells[other.cell].x0 - here.x0) < 2
        }
        let ranked = near.sorted { ($0.cell == phrase.cell ? 0 : 1) < ($1.cell == phrase.cell ? 0 : 1) }
        return ranked.lazy.compactMap(seat).first
    }

    /// The words behind "Amtsgericht", up to a mark or the next label.
    private func seat(of court: Phrase) -> String? {
        let layout = page.layout
        var words: [String] = []
        for index in court.tokens.upperBound..<layout.cells[court.cell].tokens.upperBound {
            let token = layout.tokens[index]
            let beginsLabel = page.phrasesOfCell[court.cell].contains { page.phrases[$0].tokens.lowerBound == index }
            if token.letters < 2 || token.hasDigits || beginsLabel || words.count == 3 { break }
            words.append(token.text)
            if let mark = token.text.utf8.last, ",;:".utf8.contains(mark) { break }
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
