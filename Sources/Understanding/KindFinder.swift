import Model

/// Finds what a page calls itself: by its title's size and place and by what its number is called; what the body or
/// the terms mention counts for nothing.
struct KindFinder {
    struct Found {
        let kind: DocumentKind
        let score: Float
        let phrase: Phrase
    }

    let page: LabelledPage
    let values: ValueFinder
    let numbers: NumberReader

    /// The least evidence that settles a kind.
    static let enough: Float = 4

    /// The page's kind; nil when nothing says it well enough, or two kinds are as well founded.
    func find() -> Found? {
        var best: [DocumentKind: Found] = [:]
        var sums: [DocumentKind: Float] = [:]
        for phrase in page.phrases where !page.isInTable(phrase) {
            for sense in phrase.senses {
                guard let (kind, score) = evidence(phrase, sense.meaning), score > 0 else { continue }
                if score > best[kind]?.score ?? 0 {
                    best[kind] = Found(kind: kind, score: score, phrase: phrase)
                }
            }
        }
        for (kind, found) in best { sums[kind] = found.score + support(for: kind) }
        let ranked = best.values.sorted { (sums[$0.kind] ?? 0) > (sums[$1.kind] ?? 0) }
        guard let first = ranked.first, let sum = sums[first.kind], sum >= KindFinder.enough else { return nil }
        if ranked.count > 1, let second = sums[ranked[1].kind], second >= sum { return nil }
        return Found(kind: first.kind, score: sum, phrase: first.phrase)
    }

    private func evidence(_ phrase: Phrase, _ meaning: Meaning) -> (DocumentKind, Float)? {
        switch meaning {
        case .title(let kind): (kind, titleScore(phrase))
        case .number(.some(let kind)): (kind, numberScore(phrase))
        case .date(.some(let kind)) where kind == .invoice || kind == .creditNote || kind == .quote:
            (kind, phrase.isLabel ? 1 : 0)
        default: nil
        }
    }

    /// What the labels besides the title add: an invoice number makes "Factuur" sure.
    private func support(for kind: DocumentKind) -> Float {
        var sum: Float = 0
        for phrase in page.phrases where phrase.isLabel && !page.isInTable(phrase) {
            let number = phrase.means { $0 == .number(kind) }
            if number, numberScore(phrase) > 0 { sum = max(sum, 2) }
            if phrase.means({ $0 == .date(kind) }) { sum = max(sum, 1) }
        }
        return sum
    }

    private func titleScore(_ phrase: Phrase) -> Float {
        let layout = page.layout
        let cell = layout.cells[phrase.cell]
        guard phrase.startsCell || followsSubject(phrase), !page.isValue(phrase.cell), !isNumberBelowLabel(phrase)
        else { return 0 }
        var score: Float
        let rest = phrase.tokens.upperBound..<cell.tokens.upperBound
        let words = rest.count { layout.tokens[$0].letters > 0 && !layout.tokens[$0].hasDigits }
        if rest.allSatisfy({ layout.tokens[$0].key.isEmpty }) || isOnlyTitles(rest, phrase.cell) {
            score = 4
        } else if numbers.number(in: rest) != nil, words <= 6 {
            score = 3.5
        } else if words <= 3, !phrase.endsWithColon, layout.text(of: rest).utf8.last != UInt8(ascii: ".") {
            score = 1
        } else {
            return 0
        }
        let first = layout.tokens[phrase.tokens.lowerBound]
        let ratio = first.fontSize / layout.bodySize
        score += min(6, max(-2, (ratio - 1) * 6))
        if first.bold { score += 1 }
        if first.small == 0, first.letters > 2 { score += 0.5 }
        let place = first.y0 / max(1, layout.height)
        score += place < 0.33 ? 2 : place < 0.5 ? 1 : place > 0.75 ? -3 : 0
        if ratio < 1.2, isAlsoNumber(phrase), hasNumber(phrase) {
            score -= 3
        } else if phrase.endsWithColon, ratio < 1.2 {
            score -= 1
        }
        // Nothing but a label of a party, a reference or a block may stand as small as the text around it.
        if !first.bold, ratio < 1.1, place > 0.5 { score -= 2 }
        if isOverParty(phrase), !followsSubject(phrase) { score -= 3 }
        return score
    }

    /// "Offerte voor", "Bestelling van" and the like: the same words also head a party.
    private func isOverParty(_ phrase: Phrase) -> Bool {
        phrase.means { meaning in
            switch meaning {
            case .heading, .role, .reference, .identifier: true
            default: false
            }
        } && phrase.tokens.count == 1
            && page.layout.tokens[phrase.tokens.lowerBound].fontSize < page.layout.bodySize * 1.2
    }

    private func isOnlyTitles(_ range: Range<Int>, _ cell: Int) -> Bool {
        var covered = 0
        for index in page.phrasesOfCell[cell] {
            let phrase = page.phrases[index]
            let isTitle = phrase.means { meaning in
                if case .title = meaning { true } else { false }
            }
            if isTitle, phrase.tokens.lowerBound >= range.lowerBound { covered += phrase.tokens.count }
        }
        return covered > 0 && covered == range.count { !page.layout.tokens[$0].key.isEmpty }
    }

    /// "Onze offerte: 2025/12" is the number of a quote, and refers to one on any other document.
    private func isAlsoNumber(_ phrase: Phrase) -> Bool {
        phrase.means { meaning in
            guard case .number(.some(let kind)) = meaning else { return false }
            return phrase.means { $0 == .title(kind) }
        }
    }

    private func hasNumber(_ phrase: Phrase) -> Bool {
        values.runs(for: phrase).contains { numbers.number(in: $0.tokens) != nil }
    }

    /// "Betreft: herinnering" and "Objet : devis" are titles too.
    private func followsSubject(_ phrase: Phrase) -> Bool {
        for index in page.phrasesOfCell[phrase.cell] {
            let other = page.phrases[index]
            if other.tokens.upperBound == phrase.tokens.lowerBound, other.startsCell, other.means({ $0 == .subject }) {
                return true
            }
        }
        return false
    }

    /// "PO 7868" below "Your reference" is a number, and no title.
    private func isNumberBelowLabel(_ phrase: Phrase) -> Bool {
        phrase.tokens.count == 1 && page.layout.tokens[phrase.tokens.lowerBound].letters <= 3
            && page.isBelowLabel(phrase.cell)
    }

    private func numberScore(_ phrase: Phrase) -> Float {
        guard phrase.isLabel else { return 0 }
        let isOthersToo = phrase.means { meaning in
            switch meaning {
            case .reference, .number(nil): true
            default: false
            }
        }
        guard hasNumber(phrase) else { return 0 }
        let cell = page.layout.cells[phrase.cell]
        let ratio = page.layout.tokens[phrase.tokens.lowerBound].fontSize / page.layout.bodySize
        let place = cell.y0 / max(1, page.layout.height)
        var score: Float = isOthersToo || isAlsoNumber(phrase) ? 1 : 4
        score += min(4, max(0, (ratio - 1) * 6))
        if place > 0.5 { score -= 2 }
        return score
    }
}

extension Range where Bound == Int {
    func count(where test: (Int) -> Bool) -> Int {
        var count = 0
        for index in self where test(index) { count += 1 }
        return count
    }
}
