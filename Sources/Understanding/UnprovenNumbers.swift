import Model

/// VAT and registration numbers that stand behind their label and yet are none: a digit too few, a wrong check digit.
/// People are shown them; nobody is found by them.
struct UnprovenNumbers {
    struct Found {
        let scheme: Identifier.Scheme
        /// As printed.
        let text: String
        let row: Int
    }

    let page: LabelledPage

    private static let most = 8
    /// Fewer digits are no number of a company, more are an account.
    private static let digits = 8...14

    /// `proven`: what was found on the page; a number that holds one of these is no fault.
    func find(beside proven: [Identifier]) -> [Found] {
        let values = ValueFinder(page: page)
        let figures = proven.map { $0.value.filter(\.isNumber) }.filter { $0.utf8.count >= 8 }
        var found: [Found] = []
        for phrase in page.phrases where page.tableRows[phrase.row] != .head && found.count < Self.most {
            guard let scheme = scheme(of: phrase),
                let run = values.runs(for: phrase).first(where: { $0.place != .below }),
                let text = number(in: run.tokens)
            else { continue }
            let printed = text.filter(\.isNumber)
            if figures.contains(where: { printed.contains($0) || $0.contains(printed) }) { continue }
            found.append(Found(scheme: scheme, text: text, row: phrase.row))
        }
        return found
    }

    private func scheme(of phrase: Phrase) -> Identifier.Scheme? {
        for sense in phrase.senses {
            switch sense.meaning {
            case .identifier(let scheme) where scheme == .vat || scheme == .enterprise: return scheme
            default: continue
            }
        }
        return nil
    }

    /// The words that are one number, from the first of the run; nil when they are none.
    private func number(in run: Range<Int>) -> String? {
        var words: [String] = []
        var count = 0
        for token in page.layout.tokens[run].prefix(5) {
            guard token.hasDigits || (token.letters <= 3 && token.small == 0 && words.isEmpty) else { break }
            words.append(token.text)
            count += token.digits
        }
        return Self.digits.contains(count) ? words.joined(separator: " ") : nil
    }
}
