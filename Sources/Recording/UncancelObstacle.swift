import GRDB
import Model

/// Why an entry cannot be un-canceled.
enum UncancelObstacle: Equatable {
    case notCanceled
    /// Business Central: blocked while its Logged Segment is canceled.
    case loggedSegment(Int64)
    /// Its document is recorded for another contact since.
    case reassigned(to: Int64)
    /// The entry of which it is a copy is canceled; where that was deleted, the copy stands by itself.
    case first(Int64)
    /// The same document was recorded again since: both would stand for one.
    case recordedAgain(as: Int64)

    /// - Parameter revived: entries that are to be taken as not canceled.
    static func find(
        for entry: InteractionLogEntry, revived: Set<Int64> = [], in db: Database
    ) throws -> UncancelObstacle? {
        guard entry.canceled else { return .notCanceled }
        let isSegmentCanceled = try entry.loggedSegmentNumber.flatMap {
            try Bool.fetchOne(
                db, sql: "SELECT canceled FROM logged_segment WHERE logged_segment_no = ?", arguments: [$0])
        }
        if isSegmentCanceled == true, let segment = entry.loggedSegmentNumber { return .loggedSegment(segment) }
        if let other = try SQLiteLedger.reassignments(of: entry.number, in: db).to { return .reassigned(to: other) }
        if let number = entry.copyOf, !revived.contains(number),
            try EntryRows.entry(number, in: db)?.canceled == true
        {
            return .first(number)
        }
        return try replacement(of: entry, revived: revived, in: db).map { .recordedAgain(as: $0) }
    }

    /// The entry that was recorded because this one was canceled: it says the same and has a version of its own. One of
    /// the same version was recorded beside this one, where a folder wants every print as an interaction of its own.
    private static func replacement(
        of entry: InteractionLogEntry, revived: Set<Int64>, in db: Database
    ) throws -> Int64? {
        try BusinessKey(entry)?.entries(in: db).first {
            (!$0.canceled || revived.contains($0.number)) && $0.number != entry.number
                && $0.versionNumber != entry.versionNumber
                && $0.saysTheSame(as: entry)
        }?.number
    }

    func phrase(of number: Int64) -> Phrase {
        switch self {
        case .notCanceled: "entry \(number) is not canceled"
        case .loggedSegment(let segment):
            "entry \(number) was recorded with logged segment \(segment), which is canceled; un-cancel that first"
        case .reassigned(let other):
            "entry \(number) was moved to another contact as entry \(other), which replaced it; "
                + "'dossier reassign \(other)' moves the document again"
        case .first(let first):
            "entry \(number) is a copy of entry \(first), which is canceled; un-cancel that first"
        case .recordedAgain(let other):
            "entry \(number) stays canceled, since the same document was recorded again as entry \(other); "
                + "cancel that first, if it is the wrong one"
        }
    }
}
