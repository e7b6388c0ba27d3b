package import Model
package import Recording
import Settings

/// The stored document of an entry, to be looked at or copied.
package struct StoredDocument: Sendable {
    package let document: EntryDocument
    /// Its file in the store, which nobody may change.
    package let path: String
    fileprivate let store: DocumentStore

    /// Copies the document into the open file, and compares its bytes with its digest on the way; how many they are.
    /// - Throws: `StoreFailure.damaged` when they differ.
    package func copy(to descriptor: Int32, at path: String) throws(StoreFailure) -> Int64 {
        try store.copy(document.digest, to: descriptor, at: path)
    }

    /// Copies the document into a file, which is whole from the moment it has its name.
    /// - Throws: `StoreFailure.exists` unless `replacing`; `.damaged`.
    package func export(to path: String, replacing: Bool) throws(StoreFailure) {
        try store.export(document.digest, to: path, replacing: replacing)
    }

    /// Reads the bytes and compares them with their digest.
    package func verify() throws(StoreFailure) { try store.verify(document.digest) }
}

extension Office {
    /// The document of an entry.
    /// - Throws: `LedgerFailure.notFound`; `.refused` for an entry without one.
    package func document(ofEntry number: Int64) throws -> StoredDocument {
        try demand(.read)
        guard let entry = try ledger.entry(number) else { throw try ledger.missing(entry: number) }
        guard let document = entry.document else {
            throw try ledger.missing(documentOf: entry)
        }
        let store = DocumentStore(existing: configuration.storePath)
        return StoredDocument(document: document, path: store.path(of: document.digest), store: store)
    }
}
