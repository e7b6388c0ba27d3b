import Foundation
import GRDB
import Glibc
import Model

extension SQLiteLedger {
    /// Of the database with its log of changes, in bytes.
    func size() -> Int64 {
        [path, path + "-wal"].reduce(0) { sum, path in
            var status = stat()
            return unsafe stat(path, &status) == 0 ? sum + Int64(status.st_size) : sum
        }
    }

    /// Copies the database as it is at this moment to the new file `path`: one file, without a log beside it. Others
    /// may write meanwhile.
    func copyDatabase(to path: String) throws {
        let file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw StoreFailure(errno, path) }
        close(file)
        do {
            let copy = try DatabaseQueue(path: path)
            try backUp(to: copy)
            try copy.writeWithoutTransaction { db in
                _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
            }
            try copy.close()
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }
}
