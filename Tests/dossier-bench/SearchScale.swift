import Foundation
import Model
import Recording

/// What a search for words among many documents costs.
struct SearchScale {
    let scratch: Scratch
    let texts: [String]
    let count: Int

    struct Result {
        var count: Int
        /// Microseconds to index one document.
        var indexing: Double
        /// Milliseconds for the first page, by what is looked for, the worst first.
        var searches: [(text: String, time: Double)]
    }

    func measure() throws -> Result {
        let ledger = try SQLiteLedger(directory: scratch.root.appendingPathComponent("search").path)
        try LedgerFilling(ledger).fill(documents: count, texts: texts)
        let indexing = try ContinuousClock().measure { while try ledger.indexWords(limit: 1000) > 0 {} }
        var searches: [(text: String, time: Double)] = []
        for text in [
            "uniek\(count / 2)", "nooit", "factuur", "factuur btw totaal", "\"te betalen\"", "fact*", "f*", "uniek9*",
            "factuur uniek9*",
        ] {
            var filter = LogFilter(limit: 100)
            filter.text = SearchText(text)
            let times = try (0..<9).map { _ in
                try ContinuousClock().measure { _ = try ledger.log(filter) } / .milliseconds(1)
            }
            searches.append((text, LogScale.median(times)))
        }
        searches.sort { $0.time > $1.time }
        return Result(count: count, indexing: indexing / .microseconds(1) / Double(count), searches: searches)
    }
}
