import Model

/// Decides whether 03/04/2026 is in April or in March: April, unless other dates of the document cannot be read so.
enum DateOrder {
    static func order(_ pages: [LabelledPage], _ vocabulary: Vocabulary, language: String?) -> DateReader.Order {
        guard language == nil || language == "en" else { return .dayFirst }
        var monthFirst = 0
        for page in pages {
            for token in page.layout.tokens where (6...10).contains(token.text.utf8.count) && token.digits >= 4 {
                let parts = token.text.utf8.split { $0 == 47 || $0 == 45 || $0 == 46 }
                guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2,
                    let first = Int(Substring(parts[0])), let second = Int(Substring(parts[1]))
                else { continue }
                if first > 12, second <= 12 { return .dayFirst }
                if second > 12, first <= 12 { monthFirst += 1 }
            }
        }
        return monthFirst > 0 ? .monthFirst : .dayFirst
    }

    /// True when the document's date and its due date, read day first, cannot both be right: the one is due before it
    /// is written, or most of a year later.
    static func isDoubtful(_ date: CalendarDate?, due: CalendarDate?) -> Bool {
        guard let date, let due else { return false }
        return due < date || days(from: date, to: due) > 180
    }

    /// True for the times that offices give to pay.
    static func isLikely(_ date: CalendarDate?, due: CalendarDate?) -> Bool {
        guard let date, let due else { return false }
        return date <= due && days(from: date, to: due) <= 100
    }

    /// About right, which is enough here.
    private static func days(from first: CalendarDate, to second: CalendarDate) -> Int {
        (second.year - first.year) * 365 + (second.month - first.month) * 30 + second.day - first.day
    }
}
