import GRDB
import Model

/// Compares entries with what was made of them so that they are found: the index of words, the shape, the key of the
/// document's number. A byte that a disk changed in one of them is not changed in the other.
struct EntryProof {
    /// Entries that are looked at in one transaction.
    private static let portion: Int64 = 1000

    private let db: Database
    /// The last entry of which the words are indexed.
    private let position: Int64

    private init(in db: Database) throws {
        self.db = db
        position = try SearchRows.position(in: db)
    }

    /// Calls `body` with each disagreement. What an older version backed up may have nothing to compare with.
    static func forEachDoubt(in reader: some DatabaseReader, _ body: (StoreFinding) -> Void) throws {
        guard try reader.read({ db in try db.tableExists("entry_search") && db.tableExists("entry_shape") }) else {
            return
        }
        var first: Int64 = 1
        while true {
            let (doubts, last) = try reader.read { db in
                let last = try Int64.fetchOne(
                    db,
                    sql:
                        "SELECT max(entry_no) FROM (SELECT entry_no FROM entry WHERE entry_no >= ? ORDER BY entry_no LIMIT ?)",
                    arguments: [first, portion])
                return try (last.map { try EntryProof(in: db).doubts(first...$0) } ?? [], last)
            }
            doubts.forEach(body)
            guard let last else { return }
            first = last + 1
        }
    }

    private func doubts(_ entries: ClosedRange<Int64>) throws -> [StoreFinding] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT entry_no, description, subject, document_no, document_no_key,
                    (SELECT key FROM entry_shape WHERE entry_shape.shape_no = entry.shape_no)
                        IS \(EntryShape.key(of: "entry"))
                FROM entry WHERE entry_no BETWEEN ? AND ? ORDER BY entry_no
                """, arguments: [entries.lowerBound, entries.upperBound])
        var doubts: [StoreFinding] = []
        while let row = try rows.next() {
            let number: Int64 = row[0]
            func doubt(_ what: Phrase) {
                doubts.append(
                    StoreFinding(
                        .damage, "entry-changed", what,
                        remedy: "restore the last backup that 'dossier verify' accepts"))
            }
            if try !agreesWithIndex(number, [row[1] ?? "", row[2] ?? ""]) {
                doubt("the words of entry \(number) are not those that were indexed")
            }
            if BusinessKey.numberKey(row[3]) != row[4] as String? {
                doubt("the document number of entry \(number) is not the one by which it is found")
            }
            if !(row[5] as Bool) { doubt("the codes of entry \(number) are not those by which it is found") }
        }
        return doubts
    }

    /// True when the entry's own words and those of its comments stand in the index, each text in its order.
    private func agreesWithIndex(_ number: Int64, _ own: [String]) throws -> Bool {
        guard number <= position else { return true }
        let comments = try CommentRows.all(of: number, in: db).map(\.text)
        let texts = try (own + comments).filter(hasWords).map { text in
            "\"\(text.replacing("\"", with: " ").replacing("\0", with: " "))\""
        }
        guard !texts.isEmpty else { return true }
        let statement = try db.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM entry_search WHERE entry_search MATCH ? AND rowid = ?)")
        return try Bool.fetchOne(statement, arguments: [texts.joined(separator: " AND "), number]) ?? false
    }

    /// False for a text of which nothing is indexed.
    private func hasWords(_ text: String) throws -> Bool {
        if text.utf8.contains(where: { (48...57).contains($0) || (97...122).contains($0 | 0x20) }) { return true }
        let tokenizer = try db.makeTokenizer(FTS5TokenizerDescriptor(components: LedgerSchema.wordsTokenizer))
        return try !tokenizer.tokenize(document: text).isEmpty
    }
}
