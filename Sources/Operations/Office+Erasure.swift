package import Model
package import Recording
import Settings

extension Office {
    /// Takes a person out of the ledger and deletes the documents that are of nobody else; a preview only tells.
    package func erase(
        _ contactNumber: String, reason: String, keepsDocuments: Bool, at moment: Moment, preview: Bool
    ) throws -> Erasure {
        try demand(preview ? .read : .change)
        var erasure = try ledger.erase(
            contact: contactNumber, reason: reason, keepsDocuments: keepsDocuments, by: user.name, at: moment,
            preview: preview)
        guard !preview else { return erasure }
        erasure.files += ledger.deleteFiles(erasure.documents, from: store)
        return erasure
    }

    package func erasures() throws -> [PastErasure] {
        try demand(.read)
        return try ledger.erasures()
    }
}
