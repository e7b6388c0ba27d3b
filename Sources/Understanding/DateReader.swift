import Model

/// Reads dates in figures and with the names of months, in all languages that there are dictionaries of.
struct DateReader {
    /// Which of two small numbers is the month.
    enum Order {
        case dayFirst, monthFirst
    }

    struct Found {
        let date: CalendarDate
        /// The run's words before and behind the date.
        let before: Int
        let behind: Int
        /// True when written out or year first, so that day and month cannot be mistaken.
        let isCertain: Bool
    }

    private enum Atom {
        case number(Int, digits: Int)
        case month(Int)
        case other
    }

    let layout: PageLayout
    let vocabulary: Vocabulary
    var order = Order.dayFirst

    /// The first date in the run, whose words need not be neighbours on the page.
    func first(in run: some RandomAccessCollection<Int>) -> Found? {
        var rest = run[...]
        while let start = rest.first {
            if layout.tokens[start].hasDigits || layout.tokens[start].letters > 2,
                let found = date(startingIn: rest, behind: run.count - rest.count)
            {
                return found
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// `20260815`, which is a date only where a label says so.
    func compact(_ token: Int) -> CalendarDate? {
        let text = layout.tokens[token].text.utf8
        guard layout.tokens[token].digits == 8, layout.tokens[token].letters == 0, text.count <= 9,
            let digits = Int(String(decoding: text.filter { $0 >= 48 && $0 <= 57 }, as: UTF8.self)),
            (1990...2099).contains(digits / 10_000)
        else { return nil }
        return CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// True when a date begins with this token.
    func begins(at start: Int, end: Int) -> Bool { date(startingIn: start..<end, behind: 0) != nil }

    private func date(startingIn run: some RandomAccessCollection<Int>, behind before: Int) -> Found? {
        var atoms: [Placed] = []
        var used = 0
        var mark = UInt8(ascii: " ")
        for token in run.prefix(5) {
            used += 1
            // "12 / 11 / 2025": the mark between two numbers is a word of its own.
            if layout.tokens[token].key.isEmpty, let byte = layout.tokens[token].text.utf8.first {
                mark = byte
                continue
            }
            appendAtoms(of: token, behind: mark, to: &atoms)
            // "14. 03. 2026", and "27-01-" over "2026".
            let last = layout.tokens[token].hasDigits ? layout.tokens[token].text.utf8.last : nil
            mark = last.flatMap { "/-.".utf8.contains($0) ? $0 : nil } ?? UInt8(ascii: " ")
            if atoms.count >= 3 { break }
            if used == 1, let first = atoms.first, case .other = first.atom { return nil }
        }
        guard atoms.count >= 3 else { return nil }
        guard let (date, certain) = date(atoms[0], atoms[1], atoms[2]) else { return nil }
        if atoms.count > 3, atoms[3].token == atoms[2].token, atoms[3].separator != UInt8(ascii: "T") { return nil }
        return Found(date: date, before: before, behind: run.count - used, isCertain: certain)
    }

    private typealias Placed = (atom: Atom, token: Int, separator: UInt8)

    private func date(_ first: Placed, _ second: Placed, _ third: Placed) -> (CalendarDate, Bool)? {
        switch (first.atom, second.atom, third.atom) {
        case (.number(let day, let digits), .month(let month), .number(let year, let yearDigits)):
            guard digits <= 2, let year = fullYear(year, yearDigits) else { return nil }
            return CalendarDate(year: year, month: month, day: day).map { ($0, true) }
        case (.month(let month), .number(let day, let digits), .number(let year, let yearDigits)):
            guard digits <= 2, yearDigits == 4 else { return nil }
            return CalendarDate(year: year, month: month, day: day).map { ($0, true) }
        case (.number(let a, let aDigits), .number(let b, let bDigits), .number(let c, let cDigits)):
            guard second.separator == third.separator, "/-.".utf8.contains(second.separator), bDigits <= 2 else {
                return nil
            }
            if aDigits == 4 {
                guard cDigits <= 2 else { return nil }
                return CalendarDate(year: a, month: b, day: c).map { ($0, true) }
            }
            guard aDigits <= 2, let year = fullYear(c, cDigits) else { return nil }
            let dayFirst = CalendarDate(year: year, month: b, day: a)
            let monthFirst = CalendarDate(year: year, month: a, day: b)
            switch (dayFirst, monthFirst) {
            case (let day?, let month?): return (order == .dayFirst ? day : month, a == b)
            case (let day?, nil): return (day, false)
            case (nil, let month?): return (month, false)
            case (nil, nil): return nil
            }
        default: return nil
        }
    }

    private func fullYear(_ year: Int, _ digits: Int) -> Int? {
        switch digits {
        case 4: (1990...2099).contains(year) ? year : nil
        case 2: year < 70 ? 2000 + year : nil
        default: nil
        }
    }

    /// Splits a token into numbers and words. Endings of ordinals ("1er", "2nd") and small words ("de", "of") fall away.
    private func appendAtoms(of token: Int, behind mark: UInt8, to atoms: inout [Placed]) {
        var number: (value: Int, digits: Int)?
        var letters: [UInt8] = []
        var separator = mark
        func close(_ atoms: inout [Placed]) {
            if let ended = number {
                atoms.append((.number(ended.value, digits: ended.digits), token, separator))
                number = nil
                separator = 0
            } else if !letters.isEmpty {
                if let month = vocabulary.month(letters[...]) {
                    atoms.append((.month(month), token, separator))
                } else if !vocabulary.isBetween(letters[...]) {
                    atoms.append((.other, token, separator))
                }
                letters.removeAll(keepingCapacity: true)
                separator = 0
            }
        }
        let text = layout.tokens[token].text
        for byte in text.utf8.count == layout.tokens[token].key.count ? Array(text.utf8) : folded(text) {
            switch byte {
            case 48...57:
                if !letters.isEmpty { close(&atoms) }
                let old = number ?? (0, 0)
                if old.digits >= 5 { return atoms.append((.other, token, 0)) }
                number = (old.value * 10 + Int(byte - 48), old.digits + 1)
            case 97...122, 65...90:
                if number != nil { close(&atoms) }
                letters.append(byte | 32)
            default:
                close(&atoms)
                if separator == 0 || separator == UInt8(ascii: " ") || byte != UInt8(ascii: " ") { separator = byte }
            }
        }
        close(&atoms)
    }

    private func folded(_ text: String) -> [UInt8] { LetterFolding.fold(text) }
}
