import Model

/// The text of pages, made ready to look for values however they are printed.
struct PrintedText {
    /// Letters without accents and digits only, pages apart.
    private let squeezed: [UInt8]
    private let lines: [UInt8]

    init(_ pages: [String]) {
        squeezed = PrintedText.squeeze(pages.joined(separator: "\n"))
        lines = pages.flatMap { Array($0.utf8) + [10] }
    }

    /// True when there is as much text as a business document has: no stamp on a scan.
    var isLong: Bool { squeezed.count >= 120 }

    /// True when a number or code stands somewhere, whatever blanks, dots and dashes are in it; also when `text` has
    /// neither letters nor digits.
    func holds(_ text: String) -> Bool {
        let wanted = PrintedText.squeeze(text)
        return wanted.isEmpty || PrintedText.find(wanted, in: squeezed)
    }

    /// True when all the words stand somewhere.
    func holds(words: [String]) -> Bool {
        let words = words.filter { $0 != "en" }
        return !words.isEmpty && words.allSatisfy { holds($0) }
    }

    /// True when the day stands somewhere in figures: day first, month first or year first.
    func holds(_ date: CalendarDate) -> Bool {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (year, month, day) = ("\(date.year)", two(date.month), two(date.day))
        return [year + month + day, day + month + year, month + day + year, day + month + two(date.year % 100)]
            .contains { holds($0) }
    }

    /// True when the day and the year stand somewhere with a word between, as in "18. April 2014": which month the word
    /// names is not asked.
    func mayHold(_ date: CalendarDate) -> Bool {
        let (day, year) = (Array("\(date.day)".utf8), Array("\(date.year)".utf8))
        for start in squeezed.indices where squeezed[start...].starts(with: day) {
            let word = squeezed[(start + day.count)...].prefix(12).prefix { $0 >= 97 }
            if word.count >= 3, squeezed[word.endIndex...].starts(with: year) { return true }
        }
        return false
    }

    /// True when the amount stands somewhere, of whichever sign, its thousands apart or not.
    func holds(_ amount: Amount) -> Bool {
        let parts = amount.magnitude.description.split(separator: ".").map { Array($0.utf8) }
        guard parts.count == 2, let first = parts[0].first else { return false }
        for start in lines.indices where lines[start] == first && begins(at: start) {
            if ends(parts, at: start) { return true }
        }
        return false
    }

    /// False within a number that began before.
    private func begins(at place: Int) -> Bool {
        guard place > 0 else { return true }
        if PrintedText.isDigit(lines[place - 1]) { return false }
        let isPoint = lines[place - 1] == UInt8(ascii: ".") || lines[place - 1] == UInt8(ascii: ",")
        return !(isPoint && place > 1 && PrintedText.isDigit(lines[place - 2]))
    }

    private func ends(_ parts: [[UInt8]], at start: Int) -> Bool {
        var place = start
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index).isMultiple(of: 3) { place += separator(at: place) }
            guard place < lines.count, lines[place] == digit else { return false }
            place += 1
        }
        guard place < lines.count else { return parts[1].allSatisfy { $0 == 48 } }
        if lines[place] == UInt8(ascii: ",") || lines[place] == UInt8(ascii: ".") {
            let decimals = lines[(place + 1)...].prefix { PrintedText.isDigit($0) }
            if !decimals.isEmpty { return same(Array(decimals), parts[1]) }
        }
        return parts[1].allSatisfy { $0 == 48 } && !PrintedText.isDigit(lines[place])
    }

    private func same(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let length = max(left.count, right.count)
        func filled(_ digits: [UInt8]) -> [UInt8] { digits + Array(repeating: 48, count: length - digits.count) }
        return filled(left) == filled(right)
    }

    /// How many bytes of what parts thousands stand here: a point, a comma, an apostrophe, a blank of any width.
    private func separator(at place: Int) -> Int {
        guard place < lines.count else { return 0 }
        switch lines[place] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: " "): return 1
        case 0xC2 where place + 1 < lines.count && lines[place + 1] == 0xA0: return 2
        case 0xE2 where place + 2 < lines.count && lines[place + 1] == 0x80: return 3
        default: return 0
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func squeeze(_ text: String) -> [UInt8] {
        LetterFolding.fold(text).filter { ($0 >= 97 && $0 <= 122) || isDigit($0) || $0 >= 128 }
    }

    private static func find(_ wanted: [UInt8], in text: [UInt8]) -> Bool {
        guard let first = wanted.first, text.count >= wanted.count else { return false }
        return (0...(text.count - wanted.count)).contains { text[$0] == first && text[$0...].starts(with: wanted) }
    }
}
