import Foundation
import GRDB
import Model

/// All documents of a ledger, in portions: there may be more than memory holds.
enum LedgerDocuments {
    struct Document {
        let number: Int64
        let digest: DocumentDigest
        /// In bytes.
        let size: Int64
        let originalPath: String
    }

    static func forEach(in reader: some DatabaseReader, _ body: (Document) throws -> Void) throws {
        var last: Int64 = 0
        while true {
            let page = try reader.read { db in
                try Row.fetchAll(
                    db,
                    sql: "SELECT id, digest, size, original_path FROM document WHERE id > ? ORDER BY id LIMIT 1000",
                    arguments: [last]
                ).compactMap { row in
                    DocumentDigest(rawValue: row[1]).map {
                        Document(number: row[0], digest: $0, size: row[2], originalPath: row[3])
                    }
                }
            }
            for document in page { try body(document) }
            guard let end = page.last else { return }
            last = end.number
        }
    }
}

extension GRDB.Configuration {
    /// For a database that nobody else works on.
    static var readOnlyCopy: Self {
        var configuration = Self()
        configuration.readonly = true
        configuration.label = "copy"
        return configuration
    }
}
