// Recording keeps what became of every document: the ledger (one SQLite database) and the documents' bytes beside it.
//
// `SQLiteLedger` is the front door: contacts and taxonomy, one transaction for what was taken in, and what people ask
// for afterwards. `DocumentStore` keeps bytes by their digest, `StoreLock` lets one daemon in. No type of the database
// library leaves this room, and all SQL stands here.

package import Model

/// Why the ledger could not do what was asked.
package enum LedgerFailure: Error, Equatable {
    /// The store cannot be made or opened at all.
    case cannotOpen(path: String, detail: String)
    /// A newer Dossier has changed the ledger; this one would spoil it.
    case madeByNewerVersion(path: String, migration: String)
    /// The database file is damaged.
    case damaged(path: String, detail: String)
    case diskFull(path: String)
    /// Another program kept the ledger locked for longer than the busy timeout.
    case busy(path: String)
    case inputOutput(path: String, detail: String)
    /// Anything else the database complains about: a defect of this program.
    case failed(path: String, detail: String)
    /// The bytes were said to be known, but are not (any more): they must be read again.
    case unknownBytes(digest: String)
    /// `what` is "entry 12", "contact C00042", …
    case notFound(_ what: Phrase)
    /// A whole sentence saying why not.
    case refused(Phrase)

    package var disposition: Disposition {
        switch self {
        case .diskFull, .busy, .inputOutput, .unknownBytes: .later
        case .notFound, .refused: .never
        case .cannotOpen, .madeByNewerVersion, .damaged, .failed: .critical
        }
    }
}

extension LedgerFailure: CustomStringConvertible {
    package var description: String { phrase.description }

    /// What happened, where, and what to do; without a full stop.
    package var phrase: Phrase {
        switch self {
        case .cannotOpen(let path, let detail):
            "\(path): the ledger cannot be opened: \(detail); check that the folder exists and who may write in it"
        case .madeByNewerVersion(let path, let migration):
            "\(path): made by a newer Dossier (it knows '\(migration)'); install that version or restore a backup"
        case .damaged(let path, let detail):
            "\(path): the ledger is damaged: \(detail); stop dossierd and restore the last backup"
        case .diskFull(let path): "\(path): no space left on the disk; free some, nothing is lost meanwhile"
        case .busy(let path): "\(path): another program keeps the ledger locked; try again"
        case .inputOutput(let path, let detail): "\(path): reading or writing failed: \(detail); check the disk"
        case .failed(let path, let detail): "\(path): the ledger failed unexpectedly: \(detail); please report this"
        case .unknownBytes(let digest): "document \(digest) is not known any more; it will be read again"
        case .notFound(let what): "there is no \(what)"
        case .refused(let sentence): sentence
        }
    }
}
