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
}
