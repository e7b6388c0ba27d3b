import GRDB
import Model

/// A question that gives the numbers of the contacts that had certain interactions, and of their companies.
struct InteractionSelection {
    let sql: String
    let arguments: StatementArguments

    init(_ criteria: InteractionCriteria) {
        var conditions: [String] = criteria.countsCanceled ? [] : ["canceled = 0"]
        var values: StatementArguments = []
        if let from = criteria.from {
            conditions.append("date >= ?")
            values += [from.description]
        }
        if let until = criteria.until {
            conditions.append("date <= ?")
            values += [until.description]
        }
        for field in InteractionCriteria.Field.allCases {
            guard let wanted = criteria.fields[field] else { continue }
            let marks = wanted.map { _ in "upper(?)" }.joined(separator: ", ")
            conditions.append("upper(\(InteractionSelection.column(field))) IN (\(marks))")
            values += StatementArguments(wanted)
        }
        let all = conditions.isEmpty ? "" : " AND " + conditions.joined(separator: " AND ")
        sql = """
            SELECT contact_no FROM entry WHERE contact_no IS NOT NULL\(all)
            UNION SELECT contact_company_no FROM entry WHERE contact_company_no IS NOT NULL\(all)
            """
        arguments = values + values
    }

    private static func column(_ field: InteractionCriteria.Field) -> String {
        switch field {
        case .template: "template_code"
        case .group: "group_code"
        case .evaluation: "evaluation"
        case .campaign: "campaign_no"
        case .segment: "segment_no"
        case .salesperson: "salesperson_code"
        }
    }
}
