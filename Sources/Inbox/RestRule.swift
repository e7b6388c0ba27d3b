import Glibc

/// When a file has come to rest: unchanged over the quiet time, and complete for its format. One that stays incomplete
/// is taken as it is when patience ends, so that its sender gets an answer.
struct RestRule: Sendable {
    /// Nanoseconds, as are all times here.
    let quietTime: Int64
    let patience: Int64

    /// What the end of a file looks like.
    enum Ending: Equatable, Sendable {
        case complete
        /// `%%EOF` or the root's end tag is not there.
        case missing
        case empty
        /// We have no right to read it (cups-pdf grants it after writing), or the disk cannot.
        case closedToUs(SystemError)
        /// Another program holds it, or the system is short of something: says nothing about the file.
        case busy(SystemError)

        /// Of a file that could not be opened or read.
        init(_ error: SystemError) {
            switch error.code {
            case EAGAIN, EBUSY, ETXTBSY, EINTR, EMFILE, ENFILE, ENOMEM, ENOENT, ELOOP, ESTALE: self = .busy(error)
            default: self = .closedToUs(error)
            }
        }
    }

    enum Verdict: Equatable {
        case atRest
        case wait(Int64, why: String)
    }

    func verdict(unchangedFor unchanged: Int64, renamedIn: Bool, ending: () -> Ending) -> Verdict {
        let quiet = renamedIn ? 0 : quietTime
        guard unchanged >= quiet else { return .wait(quiet - unchanged, why: "written to a moment ago") }
        switch ending() {
        case .complete: return .atRest
        case .missing:
            return hold(unchanged, for: max(quietTime, patience), why: "its end is missing: still being written")
        case .empty: return hold(unchanged, for: quietTime + patience, why: "empty so far")
        case .closedToUs(let error):
            return hold(
                unchanged, for: max(quietTime, patience), atMost: 1_000_000_000, why: "cannot be read: \(error)")
        case .busy(let error): return .wait(1_000_000_000, why: "cannot be opened just now: \(error)")
        }
    }

    /// Looks again at growing distances, for a mapped file may be written without any sign.
    private func hold(_ unchanged: Int64, for limit: Int64, atMost: Int64 = .max, why: String) -> Verdict {
        guard unchanged < limit else { return .atRest }
        return .wait(min(limit - unchanged, atMost, max(unchanged, quietTime, 250_000_000)), why: why)
    }
}
