import GRDB
import Model

/// A filter taken apart by what finds its entries quickly.
struct LogConditions {
    /// An index that finds the entries of one value.
    struct Driver {
        let index: String
        let condition: SQLCondition
        /// Another index, that finds the entries quicker where these are few, but in another order.
        var indexOfFew: String?
    }

    /// About `entry_shape`.
    private(set) var shape: [SQLCondition] = []
    /// The one that finds the fewest first.
    private(set) var drivers: [Driver] = []
    private(set) var dates: [SQLCondition] = []
    private(set) var amounts: [SQLCondition] = []
    private(set) var documentDates: [SQLCondition] = []
    /// What no index serves.
    private(set) var others: [SQLCondition] = []
    private(set) var text: SearchText?
    /// A range of numbers is given that is narrow enough to find its entries, without an index.
    private(set) var isByNumber = false

    /// So many entries are read and sorted in a few hundredths of a second.
    private static let narrow: Int64 = 30_000

    init(_ filter: LogFilter, in db: Database) throws {
        addDrivers(filter)
        addShape(filter)
        isByNumber = try filter.entries.map { try isNarrow($0, filter.sort, in: db) } ?? false
        if let range = filter.entries {
            others.append(SQLCondition("entry.entry_no BETWEEN ? AND ?", range.lowerBound, range.upperBound))
        }
        LogConditions.bound("date", filter.from?.description, filter.to?.description, &dates)
        LogConditions.bound("amount", filter.amountFrom?.millionths, filter.amountTo?.millionths, &amounts)
        LogConditions.bound(
            "document_date", filter.documentFrom?.description, filter.documentTo?.description, &documentDates)
        text = filter.text
    }

    /// Everything but the text, for a query that any index may drive.
    var all: [SQLCondition] {
        drivers.map(\.condition) + shapeCondition + dates + amounts + documentDates + others
    }

    /// That an entry's shape is one of those asked for: they are looked up once, or, where a driver leaves few
    /// entries, the shape of each.
    var shapeCondition: [SQLCondition] {
        guard !shape.isEmpty else { return [] }
        var condition = shape.all("AND")
        let asked = "SELECT shape_no FROM entry_shape WHERE"
        condition.sql =
            drivers.isEmpty
            ? "shape_no IN (\(asked) true \(condition.sql))"
            : "EXISTS (\(asked) entry_shape.shape_no = entry.shape_no \(condition.sql))"
        return [condition]
    }

    /// Where nothing else finds few entries, a range is narrow also by what would have to be walked past before it.
    private func isNarrow(_ range: ClosedRange<Int64>, _ sort: LogSort, in db: Database) throws -> Bool {
        let newest = try Int64.fetchOne(db, sql: "SELECT max(entry_no) FROM entry") ?? 0
        let (first, last) = (max(range.lowerBound, 1), max(min(range.upperBound, newest), 0))
        let before = sort.key != .date ? 0 : sort.isAscending ? min(first, newest) : newest - last
        return last - first < max(Self.narrow, drivers.isEmpty ? before / 8 : 0)
    }

    private mutating func addDrivers(_ filter: LogFilter) {
        func add(_ index: String, _ column: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            drivers.append(Driver(index: index, condition: SQLCondition("\(column) = ?", value)))
        }
        add("entry_document_no", "document_no_key", filter.documentNumber.map { BusinessKey.numberKey($0) ?? "" })
        add("entry_logged_segment", "logged_segment_no", filter.loggedSegment)
        func addCode(_ index: String, _ column: String, _ value: String?) {
            guard let value else { return }
            drivers.append(Driver(index: index, condition: SQLCondition("\(column) = ? COLLATE NOCASE", value)))
        }
        addCode("entry_opportunity", "opportunity_no", filter.opportunity)
        add("entry_contact", "contact_no", filter.contact)
        add("entry_company", "contact_company_no", filter.company)
        if let day = filter.followUpUntil {
            // So as not to walk through all that came later: an entry is seldom of a later day than its follow-up.
            let condition = SQLCondition(
                """
                follow_up_date <= ? AND date <= max(?, coalesce((SELECT max(date) FROM entry
                    INDEXED BY entry_after_follow_up WHERE follow_up_date < date AND follow_up_date <= ?), ''))
                """, day.description, day.description, day.description)
            drivers.append(
                Driver(index: "entry_followed_up", condition: condition, indexOfFew: "entry_follow_up"))
        }
        addCode("entry_campaign", "campaign_no", filter.campaign)
        addMark("entry_campaign_response", "campaign_response", filter.isCampaignResponse)
        addMark("entry_campaign_target", "campaign_target", filter.isCampaignTarget)
        addCode("entry_segment", "segment_no", filter.segment)
        addCode("entry_rule", "rule", filter.rule)
    }

    /// Those that are marked are found by their index; the others are nearly all there are, and need none.
    private mutating func addMark(_ index: String, _ column: String, _ value: Bool?) {
        switch value {
        case true: drivers.append(Driver(index: index, condition: SQLCondition("\(column) = 1")))
        case false:
            others.append(
                SQLCondition(
                    """
                    NOT EXISTS (SELECT 1 FROM entry AS marked WHERE marked.entry_no = entry.entry_no
                        AND marked.\(column) = 1)
                    """))
        case nil: break
        }
    }

    private mutating func addShape(_ filter: LogFilter) {
        func add(_ column: String, _ value: (any DatabaseValueConvertible)?) {
            if let value { shape.append(SQLCondition("\(column) = ? COLLATE NOCASE", value)) }
        }
        add("template_code", filter.template)
        add("group_code", filter.group)
        add("document_type", filter.documentType?.rawValue)
        add("document_kind", filter.documentKind?.rawValue)
        add("direction", filter.direction?.rawValue)
        add("information_flow", filter.flow?.rawValue)
        add("initiated_by", filter.initiatedBy?.rawValue)
        add("language", filter.language)
        add("currency", filter.currency)
        add("attempt_failed", filter.attemptFailed)
        add("canceled", filter.canceled)
        add("user_id", filter.user)
        add("salesperson_code", filter.salesperson)
        add("automatic", filter.isAutomatic)
        switch filter.correspondence {
        case .by(let type): add("correspondence_type", type.rawValue)
        case .blank: shape.append(SQLCondition("correspondence_type IS NULL"))
        case nil: break
        }
        switch filter.evaluation {
        case .so(let evaluation): add("evaluation", evaluation.rawValue)
        case .somehow: shape.append(SQLCondition("evaluation IS NOT NULL"))
        case .not: shape.append(SQLCondition("evaluation IS NULL"))
        case nil: break
        }
    }

    private static func bound(
        _ column: String, _ from: (any DatabaseValueConvertible)?, _ to: (any DatabaseValueConvertible)?,
        _ conditions: inout [SQLCondition]
    ) {
        if let from { conditions.append(SQLCondition("\(column) >= ?", from)) }
        if let to { conditions.append(SQLCondition("\(column) <= ?", to)) }
    }
}
