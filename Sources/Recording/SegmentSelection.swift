import GRDB

/// A question that gives the ids of contacts; SQLite answers it, however many there are.
struct SegmentSelection {
    var sql: String
    var arguments = StatementArguments()
}
