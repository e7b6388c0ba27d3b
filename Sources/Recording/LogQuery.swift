import GRDB
import Model

/// A filter as SQL. One condition drives, by its index, and gives the order for free; the unary plus keeps the others
/// from being chosen, so that a page costs the same in a large log as in a small one.
struct LogQuery {
    private(set) var sql: String
    private(set) var arguments: StatementArguments = []

    init(_ filter: LogFilter) {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        func add(_ column: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append("\(conditions.isEmpty ? "" : "+")\(column) = ?")
            arguments += [value]
        }
        // The most selective first.
        add("document_no_key", filter.documentNumber.map { BusinessKey.numberKey($0) ?? "" })
        add("contact_no", filter.contact)
        add("contact_company_no", filter.company)
        if filter.canceled == true { conditions.append(conditions.isEmpty ? "canceled = 1" : "+canceled = 1") }
        add("template_code", filter.template)
        add("document_type", filter.documentType?.rawValue)
        add("document_kind", filter.documentKind?.rawValue)
        if filter.canceled == false { conditions.append("+canceled = 0") }
        if let from = filter.from {
            conditions.append("date >= ?")
            arguments += [from.description]
        }
        if let to = filter.to {
            conditions.append("date <= ?")
            arguments += [to.description]
        }
        for (bound, day) in [(">=", filter.documentFrom), ("<=", filter.documentTo)] {
            guard let day else { continue }
            conditions.append("document_date \(bound) ?")
            arguments += [day.description]
        }
        if let after = filter.after {
            conditions.append("(date, entry.entry_no) < (?, ?)")
            arguments += [after.date.description, after.number]
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        sql = "\(EntryRows.select) \(condition) ORDER BY date DESC, entry.entry_no DESC LIMIT ?"
        arguments += [max(filter.limit, 1)]
        self.arguments = arguments
    }
}
