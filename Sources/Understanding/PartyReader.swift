import Model

/// Reads a party out of its block: name, other names, person, address.
struct PartyReader {
    let page: LabelledPage

    func party(_ block: TextBlock, identifiers: [Identifier]) -> Party {
        let layout = page.layout
        var party = Party(identifiers: identifiers)
        var address = PostalAddress()
        var names: [String] = []
        // "7122 South Street" looks like one too: the last one is meant.
        let last = block.lines.lastIndex { PostalLine($0.tokens, in: layout) != nil }
        for (index, line) in block.lines.enumerated() {
            let text = layout.text(of: line.tokens)
            if let phrase = page.opening(line.cell), line.tokens.contains(phrase.tokens.lowerBound) {
                let rest = phrase.tokens.upperBound..<line.tokens.upperBound
                if phrase.means({ $0 == .person }), !rest.isEmpty {
                    party.person = party.person ?? layout.text(of: rest)
                    continue
                }
                // "Chez Léon" is a name where none stands above it.
                if (index > 0 && phrase.means { $0 == .careOf }) || (rest.isEmpty && phrase.means { $0 == .salutation })
                {
                    continue
                }
                if rest.isEmpty, let code = phrase.first({ if case .country(let code) = $0 { code } else { nil } }) {
                    address.country = code
                    continue
                }
                if phrase.means(isIdentity),
                    address.postCode != nil || rest.contains(where: { layout.tokens[$0].hasDigits })
                {
                    continue
                }
            }
            if index == last, let postal = PostalLine(line.tokens, in: layout) {
                read(postal, line, &address, &names)
                continue
            }
            // A label with its value, or nothing but a number, is no name.
            let isLabel = line.tokens.contains { layout.tokens[$0].endsWithColon || layout.tokens[$0].digits > 7 }
            if isLabel, address.street == nil { continue }
            if line.tokens.contains(where: { layout.tokens[$0].hasAt }) || text.hasPrefix("www.")
                || text.hasPrefix("http")
            {
                continue
            }
            if address.postCode == nil {
                let digits = line.tokens.contains { layout.tokens[$0].hasDigits }
                if digits, !names.isEmpty {
                    address.street = address.street.map { "\($0), \(text)" } ?? text
                } else {
                    names.append(text)
                }
            }
        }
        set(names, &party)
        if address != PostalAddress() { party.address = address }
        return party
    }

    private func isIdentity(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .identifier, .fax: true
        default: false
        }
    }

    private func read(
        _ postal: PostalLine, _ line: TextBlock.Line, _ address: inout PostalAddress, _ names: inout [String]
    ) {
        address.postCode = postal.postCode
        address.city = postal.city
        address.country = address.country ?? postal.country
        // "Peeters BV · Zandstraat 1 · 2800 Mechelen" on one line.
        let before = line.tokens.lowerBound..<postal.tokens.lowerBound
        guard before.count > 1 else { return }
        let text = page.layout.text(of: before)
        var parts: [String] = []
        for part in text.split(whereSeparator: { ",·•●■|–;".contains($0) }) {
            let trimmed = part.trimmed
            if !trimmed.isEmpty { parts.append(trimmed) }
        }
        if parts.count >= 2, names.isEmpty {
            names.append(parts[0])
            address.street = parts[1]
        } else if let only = parts.last {
            if names.isEmpty { names.append(only) } else { address.street = address.street ?? only }
        }
    }

    /// The first line is the name. A line broken in two shows by its legal form, which stands on the second.
    private func set(_ names: [String], _ party: inout Party) {
        guard let first = names.first else { return }
        party.name = first
        guard names.count > 1 else { return }
        let second = names[1]
        if NameKey.legalForms(of: first).isEmpty, !NameKey.legalForms(of: second).isEmpty {
            party.name = "\(first) \(second)"
            party.otherNames = [first, second]
        } else {
            party.otherNames = [second, "\(first) \(second)"]
        }
        party.otherNames += names.dropFirst(2)
    }
}
