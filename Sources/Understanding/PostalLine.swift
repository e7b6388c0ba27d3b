import Model

/// A line with a post code and a city: the surest mark of an address.
struct PostalLine {
    let postCode: String
    let city: String
    let country: String?
    /// Where in the line the post code stands.
    let tokens: Range<Int>

    private static let prefixes: [String: String] = [
        "B": "BE", "BE": "BE", "NL": "NL", "F": "FR", "FR": "FR", "D": "DE", "DE": "DE", "L": "LU", "LU": "LU",
        "CH": "CH", "A": "AT", "AT": "AT", "I": "IT", "IT": "IT", "E": "ES", "ES": "ES",
    ]

    /// Nil when the run holds no post code with a city behind it.
    init?(_ run: Range<Int>, in layout: PageLayout) {
        guard run.count <= 24 else { return nil }
        for index in run.reversed() where layout.tokens[index].digits >= 4 {
            guard index == run.lowerBound || PostalLine.mayPrecede(layout.tokens[index - 1].text) else { continue }
            if let line = PostalLine(at: index, run, layout) {
                self = line
                return
            }
        }
        guard let line = PostalLine(overseas: run, layout) else { return nil }
        self = line
    }

    private init?(at index: Int, _ run: Range<Int>, _ layout: PageLayout) {
        guard let (code, country) = PostalLine.code(layout.tokens[index].text) else { return nil }
        var next = index + 1
        var full = code
        guard next < run.upperBound else { return nil }
        // The Netherlands: four digits and two capitals.
        let letters = layout.tokens[next]
        if code.utf8.count == 4, letters.letters == 2, letters.small == 0, letters.text.utf8.count <= 3,
            next + 1 < run.upperBound
        {
            full += " " + letters.text.prefix(2)
            next += 1
        }
        var city: [String] = []
        while next < run.upperBound, city.count < 5 {
            let token = layout.tokens[next]
            if token.letters < 2 && !token.text.hasPrefix("'") || token.hasDigits || token.hasAt { break }
            let isLast = token.text.hasSuffix(",") || token.text.hasSuffix(";")
            city.append(isLast ? String(token.text.dropLast()) : token.text)
            next += 1
            if isLast { break }
        }
        guard let first = city.first?.unicodeScalars.first, first.properties.isUppercase || first == "'" || first == "d"
        else { return nil }
        postCode = full
        self.city = city.joined(separator: " ")
        self.country = country ?? (full.utf8.count > 5 && full.contains(" ") ? "NL" : nil)
        tokens = index..<next
    }

    /// "Birmingham, B27 4KT" and "Atlanta, GA 31772": the town comes first.
    private init?(overseas run: Range<Int>, _ layout: PageLayout) {
        guard (3...6).contains(run.count) else { return nil }
        let first = layout.tokens[run.upperBound - 2].text
        let second = layout.tokens[run.upperBound - 1].text
        func isCapital(_ byte: UInt8?) -> Bool { byte.map { $0 >= 65 && $0 <= 90 } ?? false }
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 48 && $0 <= 57 } ?? false }
        let tail = Array(second.utf8)
        let british =
            (2...4).contains(first.utf8.count) && isCapital(first.utf8.first)
            && first.utf8.contains(where: { isDigit($0) })
            && tail.count == 3 && isDigit(tail.first) && isCapital(tail[1]) && isCapital(tail[2])
        let american =
            first.utf8.count == 2 && first.utf8.allSatisfy { isCapital($0) } && tail.count == 5
            && tail.allSatisfy { isDigit($0) } && layout.tokens[run.upperBound - 3].text.hasSuffix(",")
        guard british || american else { return nil }
        postCode = british ? "\(first) \(second)" : second
        city = String(layout.text(of: run.lowerBound..<run.upperBound - 2).split(separator: ",").first ?? "")
        country = british ? "GB" : "US"
        tokens = run.upperBound - 2..<run.upperBound
    }

    /// True for what may be a post code: `B-2800`, `6211AP`.
    static func isCode(_ text: String) -> Bool { code(text) != nil }

    private static func mayPrecede(_ text: String) -> Bool {
        text.hasSuffix(",") || text.hasSuffix(";") || prefixes[text.replacingDash] != nil
            || (text.utf8.count <= 3 && !text.utf8.contains { ($0 >= 48 && $0 <= 57) || $0 == 46 })
    }

    /// `2800`, `B-2800`, `6211AP`, `51100`.
    private static func code(_ text: String) -> (String, String?)? {
        var rest = Substring(text)
        var country: String?
        if let dash = text.firstIndex(of: "-"), let known = prefixes[String(text[..<dash])] {
            country = known
            rest = text[text.index(after: dash)...]
        }
        let digits = rest.utf8.prefix { $0 >= 48 && $0 <= 57 }
        let tail = rest.utf8.dropFirst(digits.count)
        guard digits.count == 4 || digits.count == 5 else { return nil }
        if tail.isEmpty { return (String(rest), country) }
        guard digits.count == 4, tail.count == 2, tail.allSatisfy({ $0 >= 65 && $0 <= 90 }) else { return nil }
        return (String(rest), "NL")
    }
}

extension String {
    /// Without a dash at the end: "B-" before "2800".
    fileprivate var replacingDash: String { hasSuffix("-") ? String(dropLast()) : self }
}
