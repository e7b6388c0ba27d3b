package import Model

/// Why a file that was at rest a moment ago is not handed out.
package enum ClaimFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// It is gone: taken back, or renamed. Nothing to do.
    case vanished(String)
    /// It is being written again, or another file has its name. The next scan sees it.
    case changed(String)
    /// A passing state: in use by another program, or the system is out of descriptors.
    case busy(String, why: String)
    /// No right to read it.
    case unreadable(String, why: String)

    package var disposition: Disposition {
        switch self {
        case .vanished: .never
        case .changed, .busy, .unreadable: .later
        }
    }

    package var description: String {
        switch self {
        case .vanished(let path): "\(path) is no longer there."
        case .changed(let path): "\(path) has changed since it was seen; it is looked at again."
        case .busy(let path, let why): "\(path) cannot be opened just now (\(why)); it is tried again."
        case .unreadable(let path, let why):
            "\(path) cannot be read (\(why)); give the service's user the right to read it."
        }
    }
}
