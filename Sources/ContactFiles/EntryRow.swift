package import Model

/// A row of a file of entries, made into an entry: each value in any of the ways in which offices write it.
package struct EntryRow {
    /// How dates with slashes are meant where both readings are possible: `1/2/2026`.
    package enum DateOrder: String, Sendable, CaseIterable { case dmy, mdy }

    /// What sets off decimals where both readings are possible: `1.250`.
    package enum DecimalSign: String, Sendable, CaseIterable {
        case point, comma

        var character: Character { self == .point ? "." : "," }
    }

    package enum Refusal: Error, Equatable {
        case broken
        case missing(EntryColumn)
        case unreadable(EntryColumn, String)

        /// What is wrong, and what to do; without a full stop.
        ///
        /// - Parameter headings: how the file calls its columns.
        package func phrase(_ headings: [EntryColumn: String]) -> Phrase {
            func name(_ column: EntryColumn) -> String { headings[column] ?? column.rawValue }
            return switch self {
            case .broken: "the row cannot be read; is a quote left open?"
            case .missing(let column): "there is no '\(name(column))'; fill it in"
            case .unreadable(let column, let text):
                "'\(text)' is no '\(name(column))'; write it as 'dossier export entries' does"
            }
        }
    }

    private let cells: [EntryColumn: String]
    private let order: DateOrder
    private let decimal: DecimalSign

    package static func entry(
        _ row: EntryFileReader.Row, order: DateOrder, decimal: DecimalSign, at moment: Moment
    ) throws(Refusal) -> InteractionLogEntry {
        guard !row.isBroken else { throw .broken }
        return try EntryRow(cells: row.cells, order: order, decimal: decimal).entry(at: moment)
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
        entry.documentType = documentType
        let madeOf = entry.documentType?.kindAndDirection
        entry.documentKind = code(.documentKind).map { DocumentKind(rawValue: $0) } ?? madeOf?.kind
        entry.direction = try option(.direction) ?? madeOf?.direction
        entry.documentNumber = cells[.documentNumber].map { String($0.prefix(100)) }
        entry.documentDate = try self.date(.documentDate)
        entry.dueDate = try self.date(.dueDate)
        entry.followUpDate = try self.date(.followUpDate)
        entry.amount = try amount(.amount)
        entry.currency = cells[.currency].map { String($0.uppercased().prefix(3)) }
        entry.language = cells[.language].map { String($0.lowercased().prefix(2)) }
        entry.informationFlow = try option(.informationFlow)
        entry.initiatedBy = try option(.initiatedBy)
        entry.correspondenceType = try option(.correspondenceType, CorrespondenceType.self)?.rawValue
        entry.evaluation = try option(.evaluation, Evaluation.self)?.rawValue
        entry.isCampaignTarget = try truth(.campaignTarget)
        entry.isCampaignResponse = try truth(.campaignResponse)
        entry.cancelReason = cells[.cancelReason].map { String($0.prefix(250)) }
        entry.userID = cells[.user].map { String($0.prefix(50)) }
        entry.salespersonCode = cells[.salesperson]
        entry.campaignNumber = cells[.campaign]
        entry.segmentNumber = cells[.segment]
        entry.opportunityNumber = cells[.opportunity]
        entry.subject = cells[.subject].map { String($0.prefix(100)) }
        entry.contactVia = cells[.contactVia].map { String($0.prefix(80)) }
        return entry
    }

    private func short(_ text: String) -> String { String(text.prefix(40)) }

    /// In Business Central's words, or in ours.
    private var documentType: DocumentType? {
        cells[.documentType].flatMap { DocumentType(caption: $0) }
            ?? code(.documentType).map { DocumentType(rawValue: $0) }
    }

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

    /// One of the words that the field knows; those of other fields are none.
    private func option<Option: RawRepresentable<String>>(
        _ column: EntryColumn, _: Option.Type = Option.self
    ) throws(Refusal) -> Option? {
        guard let text = cells[column] else { return nil }
        guard let option = EntryWords.code(text).flatMap(Option.init(rawValue:)) else {
            throw .unreadable(column, short(text))
        }
        return option
    }

    private func minutes() throws(Refusal) -> Int {
        guard let amount = try amount(.duration) else { return 0 }
        return Int(amount.millionths / 1_000_000)
    }

    private func amount(_ column: EntryColumn) throws(Refusal) -> Amount? {
        guard let text = cells[column] else { return nil }
        guard let amount = WrittenAmount.amount(text, decimal: decimal) else { throw .unreadable(column, short(text)) }
        return amount
    }

    private func time() throws(Refusal) -> String? {
        guard let text = cells[.time] else { return nil }
        guard let time = WrittenTime.time(text) else { throw .unreadable(.time, short(text)) }
        return time
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
