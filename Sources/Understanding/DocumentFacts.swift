import Model

/// Brings together what the pages of one document say.
struct DocumentFacts {
    let readers: [PageReader]

    func read(into understood: inout Understood) {
        // Terms or an annex behind a page without a title do not make the whole what they are.
        let main = readers[0].title != nil ? readers[0] : readers.first { $0.isBusinessDocument } ?? readers[0]
        var kind = main.title?.kind
        if let title = main.title { understood.evidence["kind"] = main.page.evidence(row: title.phrase.row) }
        if kind != .other, let bank = BankStatement(readers: readers).find(kind) {
            let page = bank.reader.page
            if let title = main.title, let kind {
                main.page.reject(
                    "kind", kind.rawValue, row: title.phrase.row, because: "it is a bank's statement of an account")
            }
            understood.evidence["kind"] = page.evidence(row: bank.row)
            kind = .other
        }
        understood.facts.kind = kind
        if kind == .reminder, let found = main.reminderLevel {
            understood.evidence["reminder_level"] = "\(found.level.rawValue); \(main.page.evidence(row: found.row))"
        }
        readNumber(kind, main, &understood)
        readDates(kind, main, &understood)
        readTotal(kind, &understood)
        for reader in readers where understood.facts.references.count < 100 {
            for reference in reader.references(kind, ownNumber: understood.facts.number)
            where !understood.facts.references.contains(reference) {
                understood.facts.references.append(reference)
            }
        }
        readParties(main, &understood)
        if RecognizedFacts(readers: readers).areUncertain(understood) {
            understood.facts.concerns.append(.uncertainScan)
        }
        if hasSecondDocument(main, understood.facts) { understood.facts.concerns.append(.severalDocuments) }
    }

    private func readNumber(_ kind: DocumentKind?, _ main: PageReader, _ understood: inout Understood) {
        guard kind != .other else { return }
        var best: (DocumentNumberFinder.Found, PageReader)?
        for reader in [main] + readers {
            guard let found = reader.number(kind), found.score > best?.0.score ?? 0 else { continue }
            if best != nil, reader.page.layout.number != main.page.layout.number, best?.0.score ?? 0 >= 4 { continue }
            best = (found, reader)
        }
        guard let (found, reader) = best else { return }
        understood.facts.number = found.text
        understood.evidence["number"] = reader.page.evidence(row: found.row)
    }

    private func readDates(_ kind: DocumentKind?, _ main: PageReader, _ understood: inout Understood) {
        guard kind != .other else { return }
        for reader in [main] + readers {
            let finder = reader.dateFinder(kind)
            if understood.facts.date == nil, let found = finder.find() {
                understood.facts.date = found.date
                understood.evidence["date"] = reader.page.evidence(row: found.row)
            }
            if understood.facts.dueDate == nil, let found = finder.findDue() {
                understood.facts.dueDate = found.date
                understood.evidence["due_date"] = reader.page.evidence(row: found.row)
            }
        }
    }

    private func readTotal(_ kind: DocumentKind?, _ understood: inout Understood) {
        guard kind != .other else { return }
        var best: (TotalFinder.Found, PageReader)?
        for reader in readers {
            if let found = TotalFinder(page: reader.page, kind: kind).find(), found.score >= best?.0.score ?? -100 {
                best = (found, reader)
            }
        }
        understood.facts.currency = best?.0.currency
        guard let (found, reader) = best, kind != .deliveryNote else {
            understood.facts.currency = nil
            return
        }
        understood.facts.total = kind == .creditNote ? found.amount.magnitude : found.amount
        understood.facts.currency = found.currency ?? CurrencyFinder.currency(readers.map(\.page.layout))
        understood.evidence["total"] = reader.page.evidence(row: found.row)
    }

    private func readParties(_ main: PageReader, _ understood: inout Understood) {
        let kind = understood.facts.kind
        var mentions: [PartyFinder.Placed] = []
        for reader in [main] + readers where reader.page.layout.number != main.page.layout.number || mentions.isEmpty {
            for placed in reader.mentions(kind, language: understood.facts.language) {
                let known = mentions.contains {
                    $0.mention.place == placed.mention.place && $0.mention.lines == placed.mention.lines
                }
                if known { continue }
                var placed = placed
                if reader.page.layout.isRecognized { placed.mention.isRecognized = true }
                if reader.page.layout.number != main.page.layout.number {
                    // Who is addressed stands on the first page; what looks so on another is a signature or a foot.
                    if placed.mention.place == .addressee, mentions.contains(where: { $0.mention.place == .addressee })
                    {
                        placed.mention.place = .body
                        placed.block = nil
                    }
                    placed.mention.removeIdentifiers { identifier in
                        mentions.contains { $0.mention.identifiers.contains(identifier) }
                    }
                    if placed.mention.identifiers.isEmpty { continue }
                }
                mentions.append(placed)
            }
        }
        understood.facts.mentions = mentions.map(\.mention)
        PartyAssignment(page: main.page, mentions: mentions).assign(&understood)
    }

    /// Another page with a title and a number of its own.
    private func hasSecondDocument(_ main: PageReader, _ facts: Facts) -> Bool {
        guard let number = facts.number else { return false }
        for reader in readers where reader.page.layout.number != main.page.layout.number {
            guard let title = reader.title, title.score >= 6, title.kind != .other,
                let other = reader.number(title.kind), other.score >= 6, other.text != number
            else { continue }
            return true
        }
        return false
    }
}
