package import Model

/// A row of a file of entries, made into an entry: each value in any of the ways in which offices write it.
package struct EntryRow {
    /// How dates with slashes are meant where both readings are possible: `1/2/2026`.
    package enum DateOrder: String, Sendable, CaseIterable { case dmy, mdy }

    package enum Refusal: Error, Equatable {
        case broken
        case missing(EntryColumn)
        case unreadable(EntryColumn, String)

        /// What is wrong, and what to do; without a full stop.
        package var phrase: Phrase {
            switch self {
            case .broken: "the row cannot be read; is a quote left open?"
            case .missing(let column): "there is no '\(column.caption(.en))'; fill it in"
            case .unreadable(let column, let text):
                "'\(text)' is no '\(column.caption(.en))'; write it as 'dossier export entries' does"
            }
        }
    }

    private let cells: [EntryColumn: String]
    private let order: DateOrder

    private init(_ cells: [EntryColumn: String], _ order: DateOrder) { (self.cells, self.order) = (cells, order) }

    package static func entry(
        _ row: EntryFileReader.Row, order: DateOrder, at moment: Moment
    ) throws(Refusal) -> InteractionLogEntry {
        guard !row.isBroken else { throw .broken }
        return try EntryRow(row.cells, order).entry(at: moment)
    }

    private func entry(at moment: Moment) throws(Refusal) -> InteractionLogEntry {
        guard let date = try date(.date) else { throw .missing(.date) }
        guard let contact = cells[.contactNumber] else { throw .missing(.contactNumber) }
        guard let number = ContactNumber.normalForm(contact) else { throw .unreadable(.contactNumber, short(contact)) }
        guard let template = cells[.templateCode] else { throw .missing(.templateCode) }
        var entry = InteractionLogEntry(
            number: 0, date: date, time: try time() ?? "00:00:00", recordedAt: moment, contactNumber: number,
            contactName: "", templateCode: String(template.uppercased().prefix(10)), groupCode: "",
            description: String((cells[.description] ?? "").prefix(100)), attemptFailed: try truth(.attemptFailed),
            canceled: try truth(.canceled), cost: try amount(.cost) ?? .zero, durationMinutes: try minutes())
        if let own = cells[.recordedAt].flatMap({ Moment(iso: $0) }), let number = cells[.entryNumber] {
            // Written by Dossier itself, perhaps by this very ledger.
            (entry.recordedAt, entry.number) = (own, Int64(number) ?? 0)
        }
        entry.documentType = code(.documentType).map { DocumentType(rawValue: $0) }
        entry.documentKind = code(.documentKind).map { DocumentKind(rawValue: $0) }
        entry.direction = cells[.direction].flatMap { Direction(rawValue: $0.lowercased()) }
        entry.documentNumber = cells[.documentNumber].map { String($0.prefix(100)) }
        entry.documentDate = try self.date(.documentDate)
        entry.dueDate = try self.date(.dueDate)
        entry.followUpDate = try self.date(.followUpDate)
        entry.amount = try amount(.amount)
        entry.currency = cells[.currency].map { String($0.uppercased().prefix(3)) }
        entry.language = cells[.language].map { String($0.lowercased().prefix(2)) }
        entry.informationFlow = try option(.informationFlow).flatMap { InformationFlow(rawValue: $0) }
        entry.initiatedBy = try option(.initiatedBy).flatMap { InitiatedBy(rawValue: $0) }
        entry.correspondenceType = try option(.correspondenceType)
        entry.evaluation = try option(.evaluation)
        entry.isCampaignTarget = try truth(.campaignTarget)
        entry.isCampaignResponse = try truth(.campaignResponse)
        entry.cancelReason = cells[.cancelReason].map { String($0.prefix(250)) }
        entry.userID = short(.user)
        entry.salespersonCode = short(.salesperson)
        entry.campaignNumber = short(.campaign)
        entry.segmentNumber = short(.segment)
        entry.opportunityNumber = short(.opportunity)
        entry.subject = cells[.subject].map { String($0.prefix(100)) }
        entry.contactVia = cells[.contactVia].map { String($0.prefix(80)) }
        return entry
    }

    private func short(_ column: EntryColumn) -> String? { cells[column].map { String($0.prefix(50)) } }
    private func short(_ text: String) -> String { String(text.prefix(40)) }

    /// Lower case, words joined by hyphens: what we call `sales-invoice`.
    private func code(_ column: EntryColumn) -> String? {
        guard let text = cells[column] else { return nil }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? nil : String(words.joined(separator: "-").prefix(50))
    }

    private func truth(_ column: EntryColumn) throws(Refusal) -> Bool {
        guard let text = cells[column] else { return false }
        switch text.lowercased() {
        case "true", "1", "vrai", "wahr", "waar", "x": return true
        case "false", "0", "faux", "falsch", "onwaar": return false
        default: break
        }
        switch EntryWords.code(text) {
        case "yes": return true
        case "no": return false
        default: throw .unreadable(column, short(text))
        }
    }

    private func option(_ column: EntryColumn) throws(Refusal) -> String? {
        guard let text = cells[column] else { return nil }
        guard let code = EntryWords.code(text) else { throw .unreadable(column, short(text)) }
        return code
    }

    private func minutes() throws(Refusal) -> Int {
        guard let amount = try amount(.duration) else { return 0 }
        return Int(amount.millionths / 1_000_000)
    }

    /// `1234.56`, `1.234,56`, `1 234,56`, `1,234.56`: the last of point and comma sets off the decimals, unless it is
    /// there more than once or three digits follow a comma.
    private func amount(_ column: EntryColumn) throws(Refusal) -> Amount? {
        guard let text = cells[column] else { return nil }
        var digits = text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" && $0 != "'" }
        if let mark = digits.last(where: { $0 == "." || $0 == "," }) {
            let parts = digits.split(separator: mark, omittingEmptySubsequences: false)
            let isDecimal = parts.count == 2 && !(mark == "," && parts[1].count == 3)
            digits = digits.filter { $0 == mark ? isDecimal : $0 != "." && $0 != "," }
            digits = digits.replacing(",", with: ".")
        }
        guard let amount = Amount(digits) else { throw .unreadable(column, short(text)) }
        return amount
    }

    private func time() throws(Refusal) -> String? {
        guard let text = cells[.time] else { return nil }
        let lower = text.lowercased()
        let parts = lower.prefix { $0.isNumber || $0 == ":" || $0 == "." }.split { $0 == ":" || $0 == "." }
            .prefix(3).compactMap { Int($0) }
        guard (1...3).contains(parts.count), var hour = parts.first else { throw .unreadable(.time, short(text)) }
        let (minute, second) = (parts.count > 1 ? parts[1] : 0, parts.count > 2 ? parts[2] : 0)
        if lower.hasSuffix("pm"), hour < 12 { hour += 12 }
        if lower.hasSuffix("am"), hour == 12 { hour = 0 }
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
            throw .unreadable(.time, short(text))
        }
        return [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// ISO 8601, `31.1.2026`, `31-1-2026`, `31/1/2026`, or with the month first.
    private func date(_ column: EntryColumn) throws(Refusal) -> CalendarDate? {
        guard let text = cells[column] else { return nil }
        if let date = CalendarDate(iso: String(text.prefix(10))) { return date }
        let parts = text.split { $0 == "." || $0 == "/" || $0 == "-" }.compactMap { Int($0) }
        guard parts.count == 3 else { throw .unreadable(column, short(text)) }
        let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
        let monthFirst = order == .mdy && text.contains("/")
        let (day, month) = monthFirst ? (parts[1], parts[0]) : (parts[0], parts[1])
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            throw .unreadable(column, short(text))
        }
        return date
    }
}
