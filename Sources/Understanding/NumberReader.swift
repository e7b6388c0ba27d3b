import Model

/// Reads the numbers by which documents and customers are called: 20254315, FAC/2026/0795, VO 265545.
struct NumberReader {
    let layout: PageLayout
    let dates: DateReader

    /// The number with which the run begins, as printed; nil when something else stands there.
    func number(in run: Range<Int>) -> (text: String, tokens: Range<Int>)? {
        var start = run.lowerBound
        while start < run.upperBound, isNumberSign(start) { start += 1 }
        guard start < run.upperBound else { return nil }
        if dates.begins(at: start, end: min(run.upperBound, start + 5)) || beginsAccount(start, run)
            || isBrokenDate(start)
        {
            return nil
        }
        let first = trimmed(layout.tokens[start].text)
        if layout.tokens[start].digits == 0 {
            if isSeries(first), case let rest = continuation(of: start), !rest.isEmpty {
                return (first + rest, start..<start + 1)
            }
            // A series in letters, then the number: "FV 2025/12".
            guard start + 1 < run.upperBound, isSeries(first), layout.tokens[start + 1].hasDigits else { return nil }
            let second = trimmed(layout.tokens[start + 1].text)
            guard isNumber(second) else { return nil }
            let end = endOfGroups(from: start + 2, to: run.upperBound)
            return (joined(start..<end), start..<end)
        }
        guard isNumber(first) else { return nil }
        let end = endOfGroups(from: start + 1, to: run.upperBound)
        return (joined(start..<end) + continuation(of: end - 1), start..<end)
    }

    /// A narrow column broke the number behind its hyphen or slash: "RE-2025-" over "01869".
    private func continuation(of token: Int) -> String {
        guard let mark = layout.tokens[token].text.utf8.last, "-/".utf8.contains(mark) else { return "" }
        let cell = layout.cells[layout.cell(of: token)]
        guard cell.tokens.upperBound == token + 1 else { return "" }
        for row in layout.rows[(cell.row + 1)...].indices {
            if layout.rows[row].y0 - cell.y1 > cell.fontSize * 0.6 { break }
            for other in layout.rows[row].cells where layout.cells[other].isAligned(with: cell) {
                guard layout.cells[other].tokens.count == 1, let rest = layout.cells[other].tokens.first,
                    layout.tokens[rest].hasDigits, isNumber(layout.tokens[rest].text)
                else { return "" }
                return trimmed(layout.tokens[rest].text)
            }
        }
        return ""
    }

    /// "NL30 HRTB 4650 9025 91" is an account.
    private func beginsAccount(_ start: Int, _ run: Range<Int>) -> Bool {
        let first = layout.folded[layout.tokens[start].key]
        guard first.count == 4, layout.tokens[start].letters == 2, layout.tokens[start].digits == 2,
            let letter = first.first, letter >= 97, start + 2 < run.upperBound
        else { return false }
        return [start + 1, start + 2].allSatisfy { layout.tokens[$0].text.utf8.count == 4 }
    }

    /// "23/03/", with the year in the next line of a narrow column.
    private func isBrokenDate(_ start: Int) -> Bool {
        let text = layout.tokens[start].text
        guard let mark = text.utf8.last, "-/.".utf8.contains(mark), layout.tokens[start].letters == 0 else {
            return false
        }
        let parts = text.utf8.split(separator: mark)
        return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) }
    }

    /// True for "Klant  K10023": a label of the customer with nothing but a number as its value.
    func isCustomerNumber(_ values: ValueFinder, _ phrase: Phrase) -> Bool {
        customerNumber(values, phrase) != nil
    }

    /// The number that stands alone as the value of "Klant", "Customer", "Client".
    func customerNumber(_ values: ValueFinder, _ phrase: Phrase) -> (text: String, tokens: Range<Int>)? {
        guard phrase.isLabel, phrase.means({ $0 == .role(.buyer) }), let run = values.runs(for: phrase).first,
            run.tokens.count == 1, let number = number(in: run.tokens)
        else { return nil }
        return number
    }

    /// "2025 / 0012" and "2025 0012": groups go on when the whole run consists of them.
    private func endOfGroups(from start: Int, to end: Int) -> Int {
        guard start < end, end - start <= 4 else { return start }
        var digits = false
        for index in start..<end {
            let token = layout.tokens[index]
            if ["/", "-", "."].contains(token.text) { continue }
            guard token.letters == 0, token.digits == token.text.utf8.count, token.digits <= 6 else { return start }
            digits = true
        }
        return digits ? end : start
    }

    private func joined(_ range: Range<Int>) -> String {
        var text = ""
        var glue = true
        for index in range {
            let part = layout.tokens[index].text
            let isGlue = ["/", "-", "."].contains(part)
            if !text.isEmpty, !glue, !isGlue { text += " " }
            text += part
            glue = isGlue
        }
        return trimmed(text)
    }

    /// A mark, or a word for "number" in any of the languages.
    private func isNumberSign(_ index: Int) -> Bool {
        let token = layout.tokens[index]
        if token.hasDigits { return false }
        switch token.text.lowercased() {
        case ":", "#", "nr", "nr.", "n°", "nº", "no", "no.", "n", "nr.:", "nr:", "n°:", "no:", "no.:", "№", "-", "–",
            ".", "°", "=":
            return true
        default: return token.letters > 4 && dates.vocabulary.isNumberWord(layout.folded[token.key])
        }
    }

    private func isSeries(_ text: String) -> Bool {
        text.utf8.count <= 5 && text.utf8.allSatisfy { ($0 >= 65 && $0 <= 90) || $0 == 45 || $0 == 47 }
    }

    /// Letters, digits and the marks of series; no amount, no percentage, no identifier of another sort.
    private func isNumber(_ text: String) -> Bool {
        var digits = 0
        var commas = 0
        for byte in text.utf8 {
            switch byte {
            case 48...57: digits += 1
            case 65...90, 97...122, UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: ")"):
                break
            case UInt8(ascii: ","): commas += 1
            default: return false
            }
        }
        guard digits > 0, commas == 0, text.utf8.count <= 30 else { return false }
        if let amount = AmountText(text), amount.decimals?.count == 2, text.utf8.contains(UInt8(ascii: ".")) {
            return amount.groups.count == 1 && text.utf8.first == UInt8(ascii: "0")
        }
        return true
    }

    private func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while let last = bytes.last, ".,;:)".utf8.contains(last) { bytes.removeLast() }
        while let first = bytes.first, "(#:".utf8.contains(first) { bytes.removeFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
