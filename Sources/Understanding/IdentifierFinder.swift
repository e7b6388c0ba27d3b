import Model

/// Finds everything on a page that identifies a party: by form and check digits, and by label.
struct IdentifierFinder {
    let page: LabelledPage
    let values: ValueFinder
    let numbers: NumberReader
    let kind: DocumentKind?

    func find() -> [FoundIdentifier] {
        var found: [FoundIdentifier] = []
        var taken = Array(repeating: false, count: page.layout.tokens.count)
        func add(_ identifier: FoundIdentifier) {
            for index in identifier.tokens { taken[index] = true }
            found.append(identifier)
        }
        for index in page.layout.tokens.indices where CommunicationFinder.begins(at: index, page) {
            taken[index] = true
        }
        for phrase in page.phrases where page.tableRows[phrase.row] != .head {
            if let identifier = labelled(phrase, taken) { add(identifier) }
        }
        for index in page.layout.tokens.indices where !taken[index] {
            if let identifier = bare(index) { add(identifier) }
        }
        return othersInLabels(found).map(withOwner).map(trusted).sorted {
            ($0.tokens.first ?? 0) < ($1.tokens.first ?? 0)
        }
    }

    /// "Nummer  Datum  Klant  BTW" over their values, side by side or down the side of the page: a VAT number there is
    /// the other party's, when the sender's own stands elsewhere on the page.
    private func othersInLabels(_ found: [FoundIdentifier]) -> [FoundIdentifier] {
        let registrations = found.filter {
            $0.owner == .block && ($0.identifier.scheme == .vat || $0.identifier.scheme == .enterprise)
        }
        guard registrations.count > 1 else { return found }
        let inLabels = Set(registrations.filter(isInLabels).map(\.cell))
        let elsewhere = registrations.filter { !inLabels.contains($0.cell) }
        return found.map { one in
            guard inLabels.contains(one.cell), registrations.contains(where: { $0.identifier == one.identifier }),
                elsewhere.contains(where: { !$0.identifier.equivalents.contains(one.identifier) }),
                !elsewhere.contains(where: { $0.identifier == one.identifier })
            else { return one }
            var others = one
            others.owner = kind == .order ? .supplier : .customer
            return others
        }
    }

    private func isInLabels(_ one: FoundIdentifier) -> Bool {
        page.tableRows[page.layout.cells[one.cell].row] == .labels || page.isInColumnOfParticulars(one.cell)
    }

    // MARK: Behind a label

    private func labelled(_ phrase: Phrase, _ taken: [Bool]) -> FoundIdentifier? {
        for sense in phrase.senses {
            switch sense.meaning {
            case .register(let country):
                if let found = registered(phrase, in: country, taken) { return found }
            case .identifier(let scheme):
                if let found = value(of: phrase, scheme, taken) { return found }
            case .buyerIdentifier(let scheme):
                if var found = value(of: phrase, scheme, taken) {
                    found.owner = .customer
                    return found
                }
            case .customerNumber where phrase.isLabel, .accountNumber where phrase.isLabel:
                let isCustomer = sense.meaning == .customerNumber
                for run in values.runs(for: phrase) where !taken[run.tokens.lowerBound] {
                    guard let number = numbers.number(in: run.tokens),
                        let identifier = Identifier(
                            scheme: isCustomer ? .customerNo : .accountNo, text: number.text)
                    else { continue }
                    return FoundIdentifier(
                        identifier: identifier, cell: phrase.cell, tokens: Array(number.tokens),
                        owner: isCustomer ? .customer : .supplier)
                }
            case .role(.buyer):
                if let number = numbers.customerNumber(values, phrase), !taken[number.tokens.lowerBound],
                    let identifier = Identifier(scheme: .customerNo, text: number.text)
                {
                    return FoundIdentifier(
                        identifier: identifier, cell: phrase.cell, tokens: Array(number.tokens), owner: .customer)
                }
            default: break
            }
        }
        return nil
    }

    private func value(of phrase: Phrase, _ scheme: Identifier.Scheme, _ taken: [Bool]) -> FoundIdentifier? {
        for run in values.runs(for: phrase) where !taken[run.tokens.lowerBound] {
            let start = run.tokens.lowerBound
            let found: FoundIdentifier? =
                switch scheme {
                case .vat: vat(at: start, labelled: true) ?? enterprise(at: start)
                case .enterprise:
                    enterprise(at: start) ?? vat(at: start, labelled: true)
                case .iban: iban(at: start)
                case .gln: joined(from: start, upTo: 4) { Identifier(scheme: .gln, text: $0) }
                case .peppol: joined(from: start, upTo: 1) { Identifier(scheme: .peppol, text: $0) }
                case .phone: phone(at: start, labelled: true)
                case .email, .website, .customerNo, .accountNo: nil
                }
            if let found {
                return FoundIdentifier(
                    identifier: found.identifier, cell: phrase.cell, tokens: found.tokens, printed: found.printed)
            }
            // "Uw btw-nummer / uw referentie": a label beside the label is no value.
            let isLabel = page.phrasesOfCell[phrase.cell].contains { page.phrases[$0].tokens == run.tokens }
            if run.place == .behind, !isLabel { return nil }
        }
        return nil
    }

    // MARK: By form

    private func bare(_ index: Int) -> FoundIdentifier? {
        let token = page.layout.tokens[index]
        if token.hasAt { return WebNames(page: page).email(at: index) }
        guard let first = token.text.utf8.first else { return nil }
        if first >= 65, first <= 90, beginsWithCountry(index),
            let found = iban(at: index) ?? vat(at: index, labelled: false)
        {
            return found
        }
        if token.letters > 2, token.text.utf8.contains(UInt8(ascii: ".")),
            let found = WebNames(page: page).website(at: index)
        {
            return found
        }
        if first == UInt8(ascii: "+") || first == UInt8(ascii: "("), token.hasDigits || token.text == "+" {
            return phone(at: index, labelled: false)
        }
        if first == UInt8(ascii: "0") {
            if token.digits == 10, token.letters == 0, token.text.utf8.count == 12,
                let identifier = Identifier(scheme: .enterprise, text: token.text, country: "BE")
            {
                return found(identifier, [index])
            }
            if fillsCell(index), let phone = phone(at: index, labelled: false) { return phone }
        }
        return nil
    }

    /// Two capitals and then a digit, at once or in the next word; Austrian numbers are not looked for without a
    /// label; Swiss ones have three.
    private func beginsWithCountry(_ index: Int) -> Bool {
        let layout = page.layout
        let key = layout.folded[layout.tokens[index].key]
        guard key.count >= 2, key[key.startIndex] >= 97, key[key.startIndex + 1] >= 97 else { return false }
        if key.count > 3, key.starts(with: "che".utf8) { return key[key.startIndex + 3] <= 57 }
        if key.count > 2 { return key[key.startIndex + 2] <= 57 }
        guard let next = page.following(index), let byte = layout.folded[layout.tokens[next].key].first else {
            return false
        }
        return byte <= 57
    }

    private func iban(at start: Int) -> FoundIdentifier? {
        joined(from: start, upTo: 9, length: 15) { Identifier(scheme: .iban, text: $0) }
    }

    /// Without a label only where the country's check digits prove it.
    private func vat(at start: Int, labelled: Bool) -> FoundIdentifier? {
        joined(from: start, upTo: 6, length: 9) { text in
            guard let identifier = Identifier(scheme: .vat, text: text) else { return nil }
            if labelled { return identifier }
            switch identifier.value.prefix(2) {
            case "BE", "NL", "DE", "FR", "LU", "IT", "CH": return identifier
            default: return nil
            }
        }
    }

    /// A Belgian registration number; others are told by labels that name their register.
    private func enterprise(at start: Int) -> FoundIdentifier? {
        joined(from: start, upTo: 5) { text in
            guard text.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) else { return nil }
            guard let identifier = Identifier(scheme: .enterprise, text: text, country: "BE") else { return nil }
            // Only these countries' numbers can be told from any other number.
            return ["BE", "NL", "FR"].contains(identifier.value.prefix(2)) ? identifier : nil
        }
    }

    private func phone(at start: Int, labelled: Bool) -> FoundIdentifier? {
        let layout = page.layout
        let end = layout.cells[layout.cell(of: start)].tokens.upperBound
        var text = ""
        var last = start
        for index in start..<min(end, start + 10) {
            let part = layout.tokens[index].text
            guard part.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || "+()/.-,;".utf8.contains($0) }) else { break }
            if index > start, part.hasPrefix("+") || part == "/" || part == "-" { break }
            text += (text.isEmpty ? "" : " ") + part
            last = index + 1
            if part.hasSuffix(",") || part.hasSuffix(";") { break }
        }
        while let final = text.utf8.last, ".,;-/".utf8.contains(final) { text.removeLast() }
        let digits = text.utf8.count { $0 >= 48 && $0 <= 57 }
        guard (8...15).contains(digits), let identifier = Identifier(scheme: .phone, text: text) else { return nil }
        if !labelled, !text.hasPrefix("+"), !text.hasPrefix("(+"), !(9...11).contains(digits) { return nil }
        return FoundIdentifier(
            identifier: identifier, cell: layout.cell(of: start), tokens: Array(start..<last), printed: text)
    }

    // MARK: Joining words

    /// Joins words, also over the end of a line, until they make an identifier; the longest that does counts.
    func joined(
        from start: Int, upTo count: Int, length: Int = 0, within bounds: Range<Int> = 0..<Int.max,
        _ make: (String) -> Identifier?
    ) -> FoundIdentifier? {
        var text = ""
        var best: FoundIdentifier?
        var index = start
        var tokens: [Int] = []
        while tokens.count < count {
            let token = page.layout.tokens[index]
            guard isNumberPart(token, isFirst: tokens.isEmpty) else { break }
            text += token.text
            tokens.append(index)
            if token.hasDigits, text.utf8.count >= length {
                let number = trimmed(text)
                if let identifier = make(number) ?? (best == nil ? repaired(number, make) : nil) {
                    best = found(identifier, tokens)
                }
            }
            guard let next = page.following(index), bounds.contains(next) else { break }
            index = next
        }
        return best
    }

    /// Where OCR read it, a number that fails its check digits is tried with look-alikes exchanged.
    private func repaired(_ text: String, _ make: (String) -> Identifier?) -> Identifier? {
        guard page.layout.isRecognized else { return nil }
        return LookAlikes.reading(of: text) { text in
            make(text).flatMap { RecognizedFacts.hasCheckDigits($0) ? $0 : nil }
        }
    }

    private func isNumberPart(_ token: TextToken, isFirst: Bool) -> Bool {
        if token.hasDigits { return token.text.utf8.count <= 40 }
        if isFirst { return token.letters <= 4 && token.small == 0 && token.letters > 0 }
        // "NL 1234.56.789. B 01", "BE 0123-456-749".
        return token.letters <= 4 && token.small == 0
    }

    private func trimmed(_ text: String) -> String {
        var text = text
        while let last = text.utf8.last, ".,;:-)".utf8.contains(last) { text.removeLast() }
        return text
    }

    private func found(_ identifier: Identifier, _ tokens: [Int]) -> FoundIdentifier {
        FoundIdentifier(identifier: identifier, cell: page.layout.cell(of: tokens.first ?? 0), tokens: tokens)
    }

    private func fillsCell(_ index: Int) -> Bool {
        let cell = page.layout.cells[page.layout.cell(of: index)].tokens
        return cell.lowerBound == index && cell.allSatisfy { page.layout.tokens[$0].letters == 0 }
    }

    /// Where OCR was not sure, a number without check digits identifies nobody.
    private func trusted(_ found: FoundIdentifier) -> FoundIdentifier {
        guard page.layout.isRecognized else { return found }
        let confidence = found.tokens.map { page.layout.tokens[$0].confidence }.min() ?? 0
        return FoundIdentifier(
            identifier: RecognizedFacts.trusted(found.identifier, confidence: confidence), cell: found.cell,
            tokens: found.tokens, owner: found.owner, printed: found.printed)
    }

    /// What stands behind "Gedrukt door" in the same row, or the row below it, is a stranger's.
    private func withOwner(_ found: FoundIdentifier) -> FoundIdentifier {
        guard found.owner == .block else { return found }
        let row = page.layout.cells[found.cell].row
        for phrase in page.phrases where phrase.row == row && phrase.tokens.lowerBound < (found.tokens.first ?? 0) {
            if phrase.means({ $0 == .printer }), phrase.tokens.count > 1 || phrase.endsWithColon {
                var stranger = found
                stranger.owner = .stranger
                return stranger
            }
        }
        return found
    }
}
