import GRDB
import Model

// Canceling and its undoing (Business Central 5076, "Switch Checkmark in Canceled"). What an entry takes along when it
// is canceled comes back with it, and nothing else: what had been canceled before, by itself, stays so.

extension EntryChanges {
    /// Cancels the entry and those of its copies that are not canceled yet; gives them all, itself first.
    /// - Throws: `LedgerFailure.notFound`; `.refused` when it is canceled already.
    @discardableResult
    func cancel(_ number: Int64) throws -> [Int64] {
        try cancel(number, ofCopies: reason.map { "entry \(number) was canceled: \($0)" }) { (reason, ()) }.numbers
    }

    /// Cancels the entry, then does `replace`, which finds it canceled and gives the reason.
    func cancel<Replacement>(
        _ number: Int64, ofCopies copyReason: String? = nil, replace: () throws -> (reason: String?, Replacement)
    ) throws -> (numbers: [Int64], replacement: Replacement) {
        let entry = try found(number)
        guard !entry.canceled else { throw EntryChanges.canceledAlready(entry) }
        let copies = try EntryChanges.copiesToCancel(with: number, in: db)
        for one in [number] + copies { try setCanceled(true, of: one) }
        let (words, replacement) = try replace()
        try conclude(number, reason: words, cause: nil)
        for copy in copies {
            try conclude(
                copy, reason: copyReason ?? words.map { "entry \(number) was \($0)" }, cause: .entry(number))
        }
        return ([number] + copies, replacement)
    }

    /// Takes back that the entry was canceled, with the copies that it took along; gives them all, itself first.
    /// - Throws: `LedgerFailure.notFound`; `.refused` when it is not canceled, or must stay so.
    @discardableResult
    func uncancel(_ number: Int64) throws -> [Int64] { try uncancel(number, cause: nil) }

    /// Cancels what is not canceled yet of the entries that were recorded with a logged segment; how many.
    func cancelEntries(ofLoggedSegment segment: Int64) throws -> Int {
        let numbers = try entries(ofLoggedSegment: segment, canceled: false)
        for number in numbers {
            try setCanceled(true, of: number)
            try conclude(number, reason: reason, cause: .loggedSegment(segment))
        }
        return numbers.count
    }

    /// Takes back what `cancelEntries` did; the segment itself must stand as not canceled by then. Entries that were
    /// canceled by themselves stay canceled. Gives how many came back, and why others could not.
    func uncancelEntries(ofLoggedSegment segment: Int64) throws -> (count: Int, refused: [Phrase]) {
        let numbers = try entries(ofLoggedSegment: segment, canceled: true)
        var (count, refused): (Int, [Phrase]) = (0, [])
        for number in numbers where try EntryChanges.lastCause(of: number, in: db) == .loggedSegment(segment) {
            do {
                try uncancel(number, cause: .loggedSegment(segment))
                count += 1
            } catch LedgerFailure.refused(let why) {
                refused.append(why)
            }
        }
        return (count, refused)
    }

    /// Those of the entries recorded with a logged segment that are canceled, or are not.
    func entries(ofLoggedSegment segment: Int64, canceled: Bool) throws -> [Int64] {
        try Int64.fetchAll(
            db, sql: "SELECT entry_no FROM entry WHERE logged_segment_no = ? AND canceled = ? ORDER BY entry_no",
            arguments: [segment, canceled])
    }

    @discardableResult
    private func uncancel(_ number: Int64, cause: EntryChange.Cause?) throws -> [Int64] {
        if let obstacle = try UncancelObstacle.find(for: try found(number), in: db) {
            throw LedgerFailure.refused(obstacle.phrase(of: number))
        }
        try revive(number, cause: cause)
        let copies = try EntryChanges.copiesToRevive(with: number, in: db)
        for copy in copies { try revive(copy, cause: .entry(number)) }
        return [number] + copies
    }

    private func revive(_ number: Int64, cause: EntryChange.Cause?) throws {
        try setCanceled(false, of: number)
        try note(.canceled, of: number, before: "yes", after: "no", cause: cause)
    }

    private func found(_ number: Int64) throws -> InteractionLogEntry {
        guard let entry = try EntryRows.entry(number, in: db) else { throw try MissingEntry.failure(number, in: db) }
        return entry
    }

    private func setCanceled(_ canceled: Bool, of number: Int64) throws {
        try db.cachedStatement(sql: "UPDATE entry SET canceled = ?, cancel_reason = NULL WHERE entry_no = ?")
            .execute(arguments: [canceled, number])
    }

    private func conclude(_ number: Int64, reason: String?, cause: EntryChange.Cause?) throws {
        try db.cachedStatement(sql: "UPDATE entry SET cancel_reason = ? WHERE entry_no = ?")
            .execute(arguments: [reason, number])
        try note(.canceled, of: number, before: "no", after: "yes", reason: reason, cause: cause)
    }

    /// With what the entry was canceled the last time.
    private static func lastCause(of number: Int64, in db: Database) throws -> EntryChange.Cause? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT cause FROM entry_change WHERE entry_no = ? AND field = 'canceled' AND after = 'yes'
                ORDER BY change_no DESC LIMIT 1
                """)
        return try Row.fetchOne(statement, arguments: [number]).flatMap { row in
            (row[0] as String?).flatMap(EntryChange.Cause.init)
        }
    }
}

extension EntryChanges {
    static func canceledAlready(_ entry: InteractionLogEntry) -> LedgerFailure {
        .refused(
            entry.cancelReason.map { "entry \(entry.number) is canceled already: \($0)" }
                ?? "entry \(entry.number) is canceled already")
    }

    /// The copies that an entry takes along when it is canceled.
    static func copiesToCancel(with number: Int64, in db: Database) throws -> [Int64] {
        try copies(of: number, canceled: false, in: db)
    }

    /// Those that it took along, and that come back with it.
    static func copiesToRevive(with number: Int64, in db: Database) throws -> [Int64] {
        try copies(of: number, canceled: true, in: db).filter { try lastCause(of: $0, in: db) == .entry(number) }
    }

    private static func copies(of number: Int64, canceled: Bool, in db: Database) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: "SELECT entry_no FROM entry WHERE copy_of = ? AND canceled = ? ORDER BY entry_no")
        return try Int64.fetchAll(statement, arguments: [number, canceled])
    }
}
