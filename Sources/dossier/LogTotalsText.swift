import Model
import Recording

/// What entries come to.
struct LogTotalsText {
    private let totals: LogTotals

    init(_ totals: LogTotals) { self.totals = totals }

    func print(as format: OutputFormat) {
        switch format {
        case .table: printText()
        case .csv: printCurrencies()
        case .json, .jsonl: printObject(format)
        }
    }

    private var amounts: [(currency: String, amount: Amount)] {
        totals.amounts.sorted { $0.key < $1.key }.map { (currency: $0.key, amount: $0.value) }
    }

    private func printText() {
        var text = PlainText()
        text.title("\(totals.count, "entry", "entries"), canceled ones not counted")
        text.values([("Cost", "\(totals.cost)"), ("Duration", Words.text("\(totals.minutes) min"))])
        text.values(amounts.map { ("Amounts", "\($0.amount) \($0.currency)".trimmed) })
        text.print()
    }

    private func printObject(_ format: OutputFormat) {
        var list = OutputObject()
        for (currency, amount) in amounts { list.append(currency, .text("\(amount)")) }
        var printer = RecordPrinter(format: format, columns: [])
        printer.print(
            OutputObject([
                "count": .number(Int64(totals.count)), "cost": .text("\(totals.cost)"),
                "duration_min": .number(Int64(totals.minutes)), "amounts": .object(list),
            ]))
        printer.finish()
    }

    /// A row for the entries in each currency, so that the columns are the same whatever the log holds.
    private func printCurrencies() {
        var printer = RecordPrinter(
            format: .csv, columns: [], csv: ["currency", "amount", "count", "cost", "duration_min"])
        for figure in totals.currencies {
            printer.print(
                OutputObject([
                    "currency": .optional(figure.key),
                    "amount": .optional(figure.amounts.values.first.map { "\($0)" }),
                    "count": .number(Int64(figure.count)), "cost": .text("\(figure.cost)"),
                    "duration_min": .number(Int64(figure.minutes)),
                ]))
        }
        printer.finish()
    }
}
