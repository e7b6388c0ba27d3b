import Model
import Recording

/// What entries come to.
struct LogTotalsText {
    private let totals: LogTotals

    init(_ totals: LogTotals) { self.totals = totals }

    func print(as format: OutputFormat) {
        let amounts = totals.amounts.sorted { $0.key < $1.key }
        guard format == .table else {
            var object = OutputObject([
                "count": .number(Int64(totals.count)), "cost": .text("\(totals.cost)"),
                "duration_min": .number(Int64(totals.minutes)),
            ])
            var list = OutputObject()
            for (currency, amount) in amounts { list.append(currency, .text("\(amount)")) }
            object.append("amounts", .object(list))
            var printer = RecordPrinter(
                format: format, columns: [],
                csv: ["count", "cost", "duration_min"] + amounts.map { "amounts.\($0.key)" })
            printer.print(object)
            return printer.finish()
        }
        var text = PlainText()
        text.title("\(totals.count, "entry", "entries"), canceled ones not counted")
        text.values([("Cost", "\(totals.cost)"), ("Duration", Words.text("\(totals.minutes) min"))])
        text.values(amounts.map { ("Amounts", "\($0.value) \($0.key)".trimmed) })
        text.print()
    }
}
