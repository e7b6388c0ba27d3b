package import Model

/// Why a document's bytes could not be kept or given back.
package enum StoreFailure: Error, Equatable {
    case diskFull(path: String)
    /// The document has more than `limit` bytes.
    case tooLarge(limit: Int64)
    /// The file that is being taken in cannot be read.
    case unreadable(detail: String)
    case inputOutput(path: String, detail: String)
    case notFound(digest: String)
    /// The bytes in the store are not those that were put there.
    case damaged(path: String)
    /// A file of this name is there already.
    case exists(path: String)

    package var disposition: Disposition {
        switch self {
        case .diskFull, .inputOutput: .later
        case .tooLarge, .unreadable, .notFound, .damaged, .exists: .never
        }
    }
}

extension StoreFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .diskFull(let path): "\(path): no space left on the disk; free some, nothing is lost meanwhile"
        case .tooLarge(let limit): "the document is larger than \(limit) bytes; raise the size limit or split it"
        case .unreadable(let detail): "the document cannot be read: \(detail)"
        case .inputOutput(let path, let detail): "\(path): reading or writing failed: \(detail); check the disk"
        case .notFound(let digest): "document \(digest) is not in the store; restore it from a backup"
        case .damaged(let path): "\(path): the bytes differ from what was stored; restore the file from a backup"
        case .exists(let path): "\(path): there is a file already; --force writes over it"
        }
    }
}
