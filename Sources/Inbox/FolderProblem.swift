/// Why a drop folder, or a part of it, cannot be looked into. None is final: the folder is tried again.
package enum FolderProblem: Equatable, Sendable, CustomStringConvertible {
    case missing(path: String)
    case notAFolder(path: String)
    case noRights(path: String)
    case failed(path: String, String)

    package var description: String {
        switch self {
        case .missing(let path):
            "The drop folder \(path) does not exist; it is tried again every few seconds. Create it, or correct `path`."
        case .notAFolder(let path): "\(path) is not a folder; correct `path`, or remove what stands in its place."
        case .noRights(let path):
            "No right to read the drop folder \(path); give the service's user the rights to read, write and enter it."
        case .failed(let path, let why): "The drop folder \(path) cannot be read (\(why)); it is tried again."
        }
    }
}
