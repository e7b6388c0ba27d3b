import Model

/// Finds the numbers of other documents: the order, the quote, the invoice that is credited or reminded of, and the
/// structured communication for the bank.
struct ReferenceFinder {
    let page: LabelledPage
    let values: ValueFinder
    let numbers: NumberReader
    let kind: DocumentKind?
    let ownNumber: String?

    private static let limit = 60

    func find() -> [DocumentReference] {
        var found: [DocumentReference] = []
        func add(_ type: String, _ value: String) {
            let reference = DocumentReference(type: type, value: value)
            if value != ownNumber, found.count < ReferenceFinder.limit, !found.contains(reference) {
                found.append(reference)
            }
        }
        var values: Set<Int> = []
        for phrase in page.phrases where !values.contains(phrase.tokens.lowerBound) {
            guard let type = type(of: phrase) else { continue }
            if page.tableRows[phrase.row] == .head {
                for value in column(below: phrase) { add(type, value) }
            } else if let value = value(of: phrase) {
                add(type, value.text)
                // "Your reference: PO 77" is one reference, not an order too.
                values.formUnion(value.tokens)
            }
        }
        for index in page.layout.tokens.indices {
            if let communication = CommunicationFinder.read(at: index, page) {
                add("structured-communication", communication)
            }
        }
        return found
    }

    private func type(of phrase: Phrase) -> String? {
        var type: String?
        for sense in phrase.senses {
            switch sense.meaning {
            case .reference(let named): return phrase.isLabel || phrase.tokens.count > 1 ? named : type
            case .number(.some(let other)) where other != kind: type = word(other)
            case .title(let other) where other != kind && other != .other && !isAccount(phrase):
                type = type ?? word(other)
            default: break
            }
        }
        return type
    }

    /// "Rekening" is an invoice, and the account to which it is paid.
    private func isAccount(_ phrase: Phrase) -> Bool { phrase.means { $0 == .identifier(.iban) } }

    private func word(_ kind: DocumentKind) -> String {
        switch kind {
        case .orderConfirmation: "order"
        case .deliveryNote: "delivery"
        default: kind.rawValue
        }
    }

    private func value(of phrase: Phrase) -> (text: String, tokens: Range<Int>)? {
        if !phrase.isLabel {
            // In a sentence the number follows at once: "Volgens offerte Q-2025-044 van …".
            let cell = page.layout.cells[phrase.cell].tokens
            guard phrase.tokens.upperBound < cell.upperBound else { return nil }
            let token = page.layout.tokens[phrase.tokens.upperBound]
            guard token.digits >= 3 || (token.hasDigits && token.letters > 0) || isNumberSign(token) else { return nil }
            return numbers.number(in: phrase.tokens.upperBound..<min(cell.upperBound, phrase.tokens.upperBound + 2))
        }
        for run in values.runs(for: phrase) {
            if let number = numbers.number(in: run.tokens) { return number }
        }
        return nil
    }

    private func isNumberSign(_ token: TextToken) -> Bool {
        ["n°", "nr", "nr.", "no", "no."].contains(token.text.lowercased())
    }

    /// The numbers below a heading of a list of documents, on statements and reminders.
    private func column(below phrase: Phrase) -> [String] {
        guard kind == .reminder || kind == .statement else { return [] }
        let layout = page.layout
        let heading = layout.cells[phrase.cell]
        var found: [String] = []
        var row = phrase.row + 1
        while row < layout.rows.count, page.tableRows[row] == .line {
            for cell in layout.rows[row].cells where layout.cells[cell].overlaps(heading) {
                if let number = numbers.number(in: layout.cells[cell].tokens) { found.append(number.text) }
            }
            row += 1
        }
        return found
    }
}
