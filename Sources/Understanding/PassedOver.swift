import Model

/// Tells of a paper document what stands there and is not a fact: asked for by people only, after the facts are found.
struct PassedOver {
    let readers: [PageReader]
    let facts: Facts

    func note() {
        for reader in readers {
            noteKinds(reader)
            noteNumbers(reader)
            noteDates(reader)
            noteTotals(reader)
        }
    }

    private func noteKinds(_ reader: PageReader) {
        let page = reader.page
        for phrase in page.phrases where phrase.startsCell && page.tableRows[phrase.row] == .none {
            let kinds = phrase.senses.compactMap { if case .title(let kind) = $0.meaning { kind } else { nil } }
            guard let kind = kinds.first, let own = facts.kind, !kinds.contains(own), kind != .other else { continue }
            let words = page.layout.text(of: phrase.tokens)
            page.reject(
                "kind", words, row: phrase.row,
                because: "it names a \(kind.rawValue); the \(own.rawValue) has more for it")
        }
    }

    private func noteNumbers(_ reader: PageReader) {
        let page = reader.page
        for phrase in page.phrases where phrase.isLabel && page.tableRows[phrase.row] == .none {
            guard let reason = phrase.first(whyNoNumber), let run = reader.values.runs(for: phrase).first,
                let number = reader.numbers.number(in: run.tokens)?.text, number != facts.number
            else { continue }
            page.reject("number", number, row: phrase.row, because: reason)
        }
    }

    private func whyNoNumber(_ meaning: Meaning) -> String? {
        switch meaning {
        case .number(.some(let kind)) where kind != facts.kind: "it is the number of another document: \(kind.rawValue)"
        case .number: "another number has a better place or label"
        case .reference(let type): "it is a reference: \(type)"
        case .customerNumber: "it is a number of the customer"
        case .accountNumber: "it is a number by which the other party calls the issuer"
        default: nil
        }
    }

    private func noteDates(_ reader: PageReader) {
        let page = reader.page
        for phrase in page.phrases where phrase.isLabel && page.tableRows[phrase.row] == .none {
            guard let reason = phrase.first(whyNoDate) else { continue }
            for run in reader.values.runs(for: phrase).prefix(1) {
                guard let found = reader.dates.first(in: run.tokens), found.before <= 1, found.date != facts.date else {
                    continue
                }
                page.reject("date", found.date.description, row: phrase.row, because: reason)
            }
        }
    }

    private func whyNoDate(_ meaning: Meaning) -> String? {
        switch meaning {
        case .dueDate: "it is the day by which to pay"
        case .otherDate: "it is the date of something else"
        case .date(.some(let kind)) where kind != facts.kind: "it is the date of another document: \(kind.rawValue)"
        case .date: "another date has a better place or label"
        default: nil
        }
    }

    private func noteTotals(_ reader: PageReader) {
        guard facts.kind != .other else { return }
        var noted: Set<Int> = []
        for candidate in TotalFinder(page: reader.page, kind: facts.kind).candidates()
        where candidate.amount.amount.magnitude != facts.total?.magnitude && noted.insert(candidate.row).inserted {
            reader.page.reject(
                "total", candidate.amount.amount.description, row: candidate.row, because: why(candidate.sense))
        }
    }

    private func why(_ sense: TotalSense) -> String {
        switch sense {
        case .net: "it is a sum without VAT"
        case .tax: "it is VAT"
        case .paid: "it is what is paid already"
        case .payable: "it is what is left to pay; the total comes before that"
        case .balance: "it is a balance"
        case .claimed: "it is what is claimed"
        case .plain: "it is called a total, and another sum is the whole more surely"
        case .gross: "another sum is the whole more surely"
        }
    }
}
