import GRDB
import Model

/// Interaction log entries as rows.
enum EntryRows {
    /// An entry's columns, in the order of `entry(_:)`, with those of its document; `FROM` included.
    static let select = """
        SELECT entry.entry_no, date, time, recorded_at, contact_no, contact_name, contact_company_no,
            contact_company_name, template_code, group_code, description, document_type, document_kind, direction,
            document_no, version_no, previous_entry_no, document_date, due_date, amount, currency, language,
            information_flow, initiated_by, correspondence_type, evaluation, attempt_failed, canceled, cancel_reason,
            cost, duration_min, entry.user_id, salesperson_code, campaign_no, segment_no, opportunity_no, subject,
            rule, reprints, digest, media_type, original_path, copy_of, follow_up_date, campaign_target,
            campaign_response, logged_segment_no, contact_via
        FROM entry LEFT JOIN document ON document.id = entry.document_id
        """

    static func entry(_ number: Int64, in db: Database) throws -> InteractionLogEntry? {
        let statement = try db.cachedStatement(sql: "\(select) WHERE entry.entry_no = ?")
        return try Row.fetchOne(statement, arguments: [number]).map { try entry($0, in: db) }
    }

    static func entry(_ row: Row, in db: Database) throws -> InteractionLogEntry {
        guard let date = day(row[1]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "entry \(row[0] as Int64) has no date")
        }
        var entry = InteractionLogEntry(
            number: row[0], date: date, time: row[2], recordedAt: Moment(nanoseconds: row[3]), contactNumber: row[4],
            contactName: row[5], templateCode: row[8], groupCode: row[9], description: row[10], versionNumber: row[15],
            attemptFailed: row[26], canceled: row[27], cost: Amount(millionths: row[29]), durationMinutes: row[30])
        entry.contactCompanyNumber = row[6]
        entry.contactCompanyName = row[7]
        entry.documentType = (row[11] as String?).map(DocumentType.init(rawValue:))
        entry.documentKind = (row[12] as String?).map(DocumentKind.init(rawValue:))
        entry.direction = (row[13] as String?).flatMap(Direction.init)
        entry.documentNumber = row[14]
        entry.previousEntryNumber = row[16]
        entry.documentDate = day(row[17])
        entry.dueDate = day(row[18])
        entry.amount = (row[19] as Int64?).map(Amount.init(millionths:))
        entry.currency = row[20]
        entry.language = row[21]
        entry.informationFlow = (row[22] as String?).flatMap(InformationFlow.init)
        entry.initiatedBy = (row[23] as String?).flatMap(InitiatedBy.init)
        entry.correspondenceType = row[24]
        entry.evaluation = row[25]
        entry.cancelReason = row[28]
        entry.userID = row[31]
        entry.salespersonCode = row[32]
        entry.campaignNumber = row[33]
        entry.segmentNumber = row[34]
        entry.opportunityNumber = row[35]
        entry.subject = row[36]
        entry.rule = row[37]
        entry.copyOf = row[42]
        entry.followUpDate = day(row[43])
        entry.isCampaignTarget = row[44]
        entry.isCampaignResponse = row[45]
        entry.loggedSegmentNumber = row[46]
        entry.contactVia = row[47]
        entry.document = document(digest: row[39], mediaType: row[40], originalPath: row[41], reprints: row[38])
        return entry
    }

    /// True when its document was attached by hand, and says nothing about how the entry was decided.
    static func isAttached(_ number: Int64, in db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT attached FROM entry WHERE entry_no = ?")
        return try Bool.fetchOne(statement, arguments: [number]) ?? false
    }

    static func document(
        digest: String?, mediaType: String?, originalPath: String?, reprints: Int
    ) -> EntryDocument? {
        guard let digest = digest.flatMap(DocumentDigest.init(rawValue:)) else { return nil }
        return EntryDocument(
            digest: digest, mediaType: mediaType.flatMap(MediaType.init) ?? .other, originalPath: originalPath ?? "",
            storedPath: DocumentStore.relativePath(of: digest), reprints: reprints)
    }

    private static func day(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }

    private static let columns = [
        "date", "time", "recorded_at", "contact_no", "contact_name", "contact_company_no", "contact_company_name",
        "template_code", "group_code", "description", "document_type", "document_kind", "direction", "document_no",
        "document_no_key", "document_year", "version_no", "previous_entry_no", "document_date", "due_date", "amount",
        "currency", "language", "information_flow", "initiated_by", "correspondence_type", "evaluation",
        "attempt_failed", "canceled", "cost", "duration_min", "user_id", "salesperson_code", "campaign_no",
        "segment_no", "opportunity_no", "subject", "rule", "document_id", "copy_of", "follow_up_date",
        "campaign_target", "campaign_response", "logged_segment_no", "contact_via", "shape_no",
    ]
    private static let insertEntry = """
        INSERT INTO entry (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """

    /// Adds the entry and returns its number; `entry.number` is not looked at.
    static func insert(_ entry: InteractionLogEntry, documentID: Int64?, in db: Database) throws -> Int64 {
        let arguments: StatementArguments = [
            entry.date.description, entry.time, entry.recordedAt.nanoseconds, entry.contactNumber, entry.contactName,
            entry.contactCompanyNumber, entry.contactCompanyName, entry.templateCode, entry.groupCode,
            entry.description, entry.documentType?.rawValue, entry.documentKind?.rawValue, entry.direction?.rawValue,
            entry.documentNumber, BusinessKey.numberKey(entry.documentNumber), entry.documentDate?.year,
            entry.versionNumber, entry.previousEntryNumber, entry.documentDate?.description,
            entry.dueDate?.description, entry.amount?.millionths, entry.currency, entry.language,
            entry.informationFlow?.rawValue, entry.initiatedBy?.rawValue, entry.correspondenceType, entry.evaluation,
            entry.attemptFailed, entry.canceled, entry.cost.millionths, entry.durationMinutes, entry.userID,
            entry.salespersonCode, entry.campaignNumber, entry.segmentNumber, entry.opportunityNumber, entry.subject,
            entry.rule, documentID, entry.copyOf, entry.followUpDate?.description, entry.isCampaignTarget,
            entry.isCampaignResponse, entry.loggedSegmentNumber, entry.contactVia,
            try EntryShape.number(of: entry, in: db),
        ]
        try db.cachedStatement(sql: insertEntry).execute(arguments: arguments)
        return db.lastInsertedRowID
    }
}
