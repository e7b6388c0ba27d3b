package import Model

/// Why a file stays in its drop folder although its outcome is committed.
package enum FilingFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// It is gone: somebody took it out meanwhile. Nothing to do.
    case vanished(String)
    /// Another content lies under its name now; that is left where it is, for the next scan.
    case changed(String)
    /// The outcome folder cannot be made or entered, or the disk is full: a sentence.
    case failed(String)

    package var disposition: Disposition {
        switch self {
        case .vanished, .changed: .never
        case .failed: .later
        }
    }

    package var description: String {
        switch self {
        case .vanished(let path): "\(path) was taken out of the drop folder before it was filed away."
        case .changed(let path): "\(path) was replaced before it was filed away; the new file is taken in by itself."
        case .failed(let sentence): sentence
        }
    }
}
