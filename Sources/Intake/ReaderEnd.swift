import Glibc

/// How a reader process ended, as the system tells it.
struct ReaderEnd: Equatable {
    /// As of `waitpid`; nil when the system has nothing to tell.
    let status: Int32?

    private var signal: Int32? {
        guard let status else { return nil }
        let number = status & 0x7F
        return number == 0 ? nil : number
    }

    /// The processor time for one document was used up.
    var isOutOfTime: Bool { signal == SIGXCPU }

    /// For people: what it died of.
    var words: String {
        guard let status else { return "nobody knows how it ended" }
        guard let signal else { return "it ended with status \((status >> 8) & 0xFF)" }
        if signal == SIGSYS { return "it tried something that its sandbox forbids" }
        return "it was killed by signal \(signal)"
    }
}
