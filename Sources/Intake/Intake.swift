// Intake is the flow: it claims files that came to rest, has them read and matched, records them and files them away.

package import Model
package import Recording

/// Why one file could not be brought to its outcome now. The file stays in its drop folder; nothing of it is recorded.
package enum IntakeFailure: Error, Equatable, Sendable, CustomStringConvertible {
    case ledger(LedgerFailure)
    case store(StoreFailure)
    /// No reader process could be had.
    case readers(String)
    /// It was written to while it was taken in; the next scan sees it again.
    case changed
    /// It is a scan, and as many as may wait for recognition.
    case recognitionFull
    case stopping

    package var disposition: Disposition {
        switch self {
        case .ledger(let failure): failure.disposition
        case .store(let failure): failure.disposition
        case .readers, .changed, .recognitionFull, .stopping: .later
        }
    }

    package var description: String {
        switch self {
        case .ledger(let failure): "\(failure)"
        case .store(let failure): "\(failure)"
        case .readers(let why): why
        case .changed: "it was written to while it was taken in"
        case .recognitionFull: "it waits for its turn to be read by OCR"
        case .stopping: "Dossier is stopping; the file is taken in at the next start"
        }
    }
}
