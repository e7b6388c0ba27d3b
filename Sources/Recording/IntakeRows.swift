import GRDB
import Model

/// Intakes as rows.
enum IntakeRows {
    static let select = """
        SELECT intake.id, folder, path, device, inode, intake.size, modified_at, digest, intake.original_path,
            intake.user_id, intake.taken_at, outcome, reason_code, reason_detail, intake.entry_no, intake.review_no,
            filing, filed_to, filed_path
        FROM intake LEFT JOIN document ON document.id = intake.document_id
        """

    static func intake(_ row: Row) throws -> Intake {
        let key = IntakeKey(
            folder: row[1], path: FileName(bytes: (row[2] as Blob).bytes), device: UInt64(bitPattern: row[3]),
            inode: UInt64(bitPattern: row[4]), size: row[5], modified: Moment(nanoseconds: row[6]))
        return Intake(
            id: row[0], key: key, digest: (row[7] as String?).flatMap(DocumentDigest.init(rawValue:)),
            originalPath: row[8], userID: row[9], takenAt: Moment(nanoseconds: row[10]), outcome: try outcome(row),
            filing: filing(row[16], to: row[17], path: row[18]))
    }

    private static func outcome(_ row: Row) throws -> Outcome {
        let entry: Int64? = row[14]
        let review: Int64? = row[15]
        let code: String = row[12] ?? ""
        switch OutcomeWord(rawValue: row[11]) {
        case .recorded:
            if let entry { return .recorded(entryNumber: entry) }
        case .review:
            if let review, let code = ReviewReason.Code(rawValue: code) {
                return .review(reviewNumber: review, ReviewReason(code, detail: row[13]))
            }
        case .duplicate:
            if let kind = DuplicateKind(rawValue: code) { return .duplicate(kind, of: entry) }
        case .problem:
            if let code = ProblemReason.Code(rawValue: code) { return .problem(ProblemReason(code, detail: row[13])) }
        case .ignored: return .ignored(rule: row[13] ?? "")
        case nil: break
        }
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "intake \(row[0] as Int64) has no outcome")
    }

    static func filing(_ word: String?, to shown: String?, path: Blob? = nil) -> Intake.Filing? {
        switch word {
        case "moved": .moved(to: FiledPlace(shown: shown ?? "", path: path.map { FileName(bytes: $0.bytes) }))
        case "deleted": .deleted
        case "kept": .kept
        case "vanished": .vanished
        default: nil
        }
    }

    static func markFiled(_ filed: [FiledIntake], in db: Database) throws {
        guard !filed.isEmpty else { return }
        let statement = try db.cachedStatement(
            sql: "UPDATE intake SET filing = ?, filed_to = ?, filed_path = ?, in_folder = ? WHERE id = ?")
        for intake in filed {
            let (word, place) = intake.filing.words
            try statement.execute(arguments: [
                word, place?.shown, place?.path.map(blob), intake.filing == .kept, intake.intakeID,
            ])
        }
    }

    /// The intakes of this very file, as long as it may still lie where it was dropped.
    static func intakes(of key: IntakeKey, in db: Database) throws -> [Intake] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM intake WHERE inode = ? AND modified_at = ? AND size = ? AND device = ? AND folder = ?
                    AND path = ? AND in_folder = 1 ORDER BY id DESC
                """)
        // Every file is asked about, and there hardly ever is one.
        return try Int64.fetchAll(
            statement,
            arguments: [
                Int64(bitPattern: key.inode), key.modified.nanoseconds, key.size, Int64(bitPattern: key.device),
                key.folder, blob(key.path),
            ]
        ).compactMap { try intake($0, in: db) }
    }

    static func intake(_ id: Int64, in db: Database) throws -> Intake? {
        let statement = try db.cachedStatement(sql: "\(select) WHERE intake.id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(intake)
    }

    /// The first intake that brought the document.
    static func first(ofDocument id: Int64, in db: Database) throws -> Intake? {
        let statement = try db.cachedStatement(
            sql: "\(select) WHERE intake.document_id = ? ORDER BY intake.id LIMIT 1")
        return try Row.fetchOne(statement, arguments: [id]).map(intake)
    }

    static func all(ofDocument id: Int64, in db: Database) throws -> [Intake] {
        let statement = try db.cachedStatement(sql: "\(select) WHERE intake.document_id = ? ORDER BY intake.id")
        return try Row.fetchAll(statement, arguments: [id]).map(intake)
    }

    private static let insertIntake = """
        INSERT INTO intake (folder, path, name, device, inode, size, modified_at, document_id, original_path, user_id,
            taken_at, outcome, reason_code, reason_detail, entry_no, review_no, original_intake)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Adds the intake and returns its id. `review` is the item in which a duplicate waits already.
    static func insert(
        _ submission: Submission, _ outcome: Outcome, documentID: Int64?, review: Int64? = nil, original: Int64? = nil,
        in db: Database
    ) throws -> Int64 {
        var (entry, review, code, detail): (Int64?, Int64?, String?, String?) = (nil, review, nil, nil)
        switch outcome {
        case .recorded(let number): entry = number
        case .review(let number, let reason): (review, code, detail) = (number, reason.code.rawValue, reason.detail)
        case .duplicate(let kind, let number): (entry, code) = (number, kind.rawValue)
        case .problem(let reason): (code, detail) = (reason.code.rawValue, reason.detail)
        case .ignored(let rule): detail = rule
        }
        let key = submission.key
        try db.cachedStatement(sql: insertIntake).execute(arguments: [
            key.folder, blob(key.path), name(of: key.path), Int64(bitPattern: key.device),
            Int64(bitPattern: key.inode), key.size, key.modified.nanoseconds, documentID, submission.originalPath,
            submission.userID, submission.takenAt.nanoseconds, outcome.word.rawValue, code, detail, entry, review,
            original,
        ])
        return db.lastInsertedRowID
    }

    /// The last part of the path as shown: by this people look a file up.
    static func name(of path: FileName) -> String {
        let slash = path.bytes.lastIndex(of: UInt8(ascii: "/"))
        return FileName(bytes: path.bytes[(slash.map { $0 + 1 } ?? 0)...]).shown
    }

    private static func blob(_ path: FileName) -> Blob { Blob(bytes: path.bytes) }
}

extension Intake.Filing {
    /// The word of the row, and where the file went.
    var words: (String, FiledPlace?) {
        switch self {
        case .moved(let place): ("moved", place)
        case .deleted: ("deleted", nil)
        case .kept: ("kept", nil)
        case .vanished: ("vanished", nil)
        }
    }
}
