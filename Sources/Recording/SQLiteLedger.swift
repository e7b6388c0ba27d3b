import GRDB
import GRDBSQLite
import Glibc
import Model

/// The ledger in one SQLite database (write-ahead log, synchronous FULL), with the documents beside it.
///
/// May be used by many threads, and by several programs on one store at a time. What a call returned from is durable.
package final class SQLiteLedger: Sendable {
    /// How long a call waits while another program writes, in seconds.
    static let patience = 15.0

    /// The database file.
    let path: String
    private let pool: any DatabaseWriter

    /// True when a ledger has been made in `directory`.
    package static func exists(inDirectory directory: String) -> Bool {
        unsafe access(directory + "/dossier.sqlite", F_OK) == 0
    }

    /// Opens the store in `directory`, making it where needed and bringing an older ledger up to date; with
    /// `readOnly` nothing is made or changed: a store that is not there yet reads as an empty one.
    package init(directory: String, readOnly: Bool = false) throws(LedgerFailure) {
        path = directory + "/dossier.sqlite"
        if !readOnly { try StoreDirectory.make(directory) }
        do {
            let migrator = LedgerSchema.migrator
            if readOnly, unsafe access(path, F_OK) != 0, errno == ENOENT {
                pool = try DatabaseQueue(configuration: SQLiteLedger.configuration(readOnly: false))
                try migrator.migrate(pool)
                return
            }
            if !readOnly { StoreDirectory.makeDatabase(path) }
            pool = try DatabasePool(path: path, configuration: SQLiteLedger.configuration(readOnly: readOnly))
            if let migration = try pool.read(migrator.appliedIdentifiers).subtracting(migrator.migrations).first {
                throw LedgerFailure.madeByNewerVersion(path: path, migration: migration)
            }
            if !readOnly {
                try migrator.migrate(pool)
            } else if try !pool.read(migrator.hasCompletedMigrations) {
                throw LedgerFailure.cannotOpen(
                    path: path, detail: "an older Dossier made it; start dossierd once, which brings it up to date")
            }
        } catch {
            throw LedgerFailure(error, path: path, opening: true)
        }
        if !readOnly {
            StoreDirectory.handOver(directory, files: ["dossier.sqlite", "dossier.sqlite-wal", "dossier.sqlite-shm"])
        }
    }

    private static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(patience)
        // A decision keeps one for as long as it takes; others look up meanwhile.
        configuration.maximumReaderCount = 12
        configuration.label = "ledger"
        configuration.prepareDatabase { db in
            for function in LedgerFunctions.all { db.add(function: function) }
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -4000")
            // Pages move from the log into the database in larger lots: fewer disk syncs under load.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
            if !readOnly { keepLog(db) }
        }
        return configuration
    }

    /// The log stays beside the database when the last program closes it: who may only read cannot make it anew, and
    /// without it could read nothing while no service runs.
    private static func keepLog(_ db: Database) {
        var keeps: CInt = 1
        _ = unsafe sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &keeps)
    }

    /// One consistent view of the ledger.
    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
        do {
            return try pool.read(body)
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }

    /// Look-ups that need no common view of several rows: without a transaction around them, at half the price.
    func lookUp<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
        do {
            return try pool.unsafeRead(body)
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }

    /// Copies the whole database, as it is at this moment, over `copy`.
    func backUp(to copy: DatabaseQueue) throws { try pool.backup(to: copy) }

    /// What reads the database in portions.
    var reader: any DatabaseReader { pool }

    /// One transaction that is taken back, for what it would do.
    func trial<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
        do {
            return try pool.writeWithoutTransaction { db in
                var value: Value?
                try db.inTransaction(.immediate) {
                    value = try body(db)
                    return .rollback
                }
                guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
                return value
            }
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }

    /// Statements that stand outside of any transaction.
    func writeWithoutTransaction(_ body: (Database) throws -> Void) throws(LedgerFailure) {
        do {
            try pool.writeWithoutTransaction(body)
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }

    /// One transaction: all or nothing, durable when this returns.
    func write<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
        do {
            return try pool.write(body)
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }

    /// A change of very many rows, each portion in one transaction, until `body` says that it was the last. Between
    /// them others who wait to write come to it: SQLite looks for them every tenth of a second.
    func writeInPortions(_ body: (Database) throws -> Bool) throws(LedgerFailure) {
        while try !write(body) { usleep(150_000) }
    }
}

extension LedgerFailure {
    init(_ error: any Error, path: String, opening: Bool = false) {
        if let failure = error as? LedgerFailure {
            self = failure
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(path: path, detail: "\(error)")
            return
        }
        let detail = error.message ?? "\(error.resultCode)"
        self =
            switch error.resultCode {
            case .SQLITE_FULL: .diskFull(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
            case .SQLITE_IOERR: .inputOutput(path: path, detail: detail)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path, detail: detail)
            case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
                .cannotOpen(path: path, detail: detail)
            default: opening ? .cannotOpen(path: path, detail: detail) : .failed(path: path, detail: detail)
            }
    }
}
