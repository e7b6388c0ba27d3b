import GRDB
import Model

/// A question that gives the ids of contacts; SQLite answers it, however many there are.
struct SegmentSelection {
    private(set) var sql: String
    private(set) var arguments: StatementArguments = []

    init(sql: String, arguments: StatementArguments = []) {
        self.sql = sql
        self.arguments = arguments
    }

    /// The contacts that fit.
    init(_ criteria: SegmentCriteria) {
        var conditions: [String] = []
        for field in SegmentCriteria.Field.allCases {
            guard let values = criteria.fields[field] else { continue }
            let tests = values.map { SegmentSelection.test(field, $0) }
            conditions.append("(" + tests.map(\.sql).joined(separator: " OR ") + ")")
            for test in tests { arguments += test.arguments }
        }
        if let interactions = criteria.interactions {
            let entries = InteractionSelection(interactions)
            conditions.append("contact.number \(interactions.areMissing ? "NOT " : "")IN (\(entries.sql))")
            arguments += entries.arguments
        }
        let wanted = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        sql = "SELECT id FROM contact WHERE \(wanted)"
        expand(withPeople: criteria.withPeople, withCompanies: criteria.withCompanies)
    }

    /// Without those who want to be in no segment, or in none that is chosen so.
    func within(exclusion: Bool) -> SegmentSelection {
        let limits = ["privacy_blocked = 0"] + (exclusion ? ["exclude_from_segment = 0"] : [])
        return SegmentSelection(
            sql: "SELECT id FROM contact WHERE id IN (\(sql)) AND \(limits.joined(separator: " AND "))",
            arguments: arguments)
    }

    private mutating func expand(withPeople: Bool, withCompanies: Bool) {
        guard withPeople || withCompanies else { return }
        var parts = ["SELECT id FROM fitting"]
        if withPeople {
            parts.append(
                """
                SELECT person.id FROM fitting JOIN contact AS company USING (id)
                JOIN contact AS person ON person.company_no = company.number
                """)
        }
        if withCompanies {
            parts.append(
                """
                SELECT company.id FROM fitting JOIN contact AS person USING (id)
                JOIN contact AS company ON company.number = person.company_no
                """)
        }
        sql = "SELECT id FROM (WITH fitting AS (\(sql)) \(parts.joined(separator: " UNION ")))"
    }

    private static func test(_ field: SegmentCriteria.Field, _ value: String) -> SegmentSelection {
        switch field {
        case .number: return pattern("contact.number", value, ContactNumber.normalForm)
        case .postCode: return pattern("contact.post_code_key", value, PostCode.normalForm)
        case .name:
            let folded = String(decoding: LetterFolding.fold(value), as: UTF8.self)
            return SegmentSelection(
                sql: "id IN (SELECT contact_id FROM contact_name WHERE folded(name) GLOB ?)",
                arguments: [glob(folded)])
        case .type: return SegmentSelection(sql: "contact.kind = ?", arguments: [value])
        case .salesperson:
            return SegmentSelection(sql: "upper(trim(salesperson_code)) = upper(?)", arguments: [value])
        case .country: return SegmentSelection(sql: "country = upper(?)", arguments: [value])
        case .language:
            return value.count == 2
                ? SegmentSelection(sql: "language(language_code) = lower(?)", arguments: [value])
                : SegmentSelection(sql: "upper(language_code) = upper(?)", arguments: [value])
        case .relation:
            let has = "instr(business_relations, ?)"
            let word = ",\(value),"
            return SegmentSelection(
                sql: "(\(has) OR company_no IN (SELECT number FROM contact WHERE \(has)))", arguments: [word, word])
        }
    }

    /// `3000`, `30*`, or `3000..3999`.
    private static func pattern(
        _ column: String, _ value: String, _ normalForm: (String) -> String?
    ) -> SegmentSelection {
        if let dots = value.firstRange(of: "..") {
            let first = normalForm(String(value[..<dots.lowerBound])) ?? ""
            let last = normalForm(String(value[dots.upperBound...])) ?? ""
            return last.isEmpty
                ? SegmentSelection(sql: "\(column) >= ?", arguments: [first])
                : SegmentSelection(sql: "\(column) BETWEEN ? AND ?", arguments: [first, last])
        }
        if value.contains(where: { $0 == "*" || $0 == "?" }) {
            return SegmentSelection(sql: "\(column) GLOB ?", arguments: [glob(value.uppercased())])
        }
        return SegmentSelection(sql: "\(column) = ?", arguments: [normalForm(value) ?? value])
    }

    /// A bracket stands for itself.
    private static func glob(_ text: String) -> String { text.replacing("[", with: "[[]") }
}
