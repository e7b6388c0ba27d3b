import Model

/// A document that waits for a reader, and whom to tell.
struct ReaderJob: Sendable {
    /// Open for as long as the job has not been answered.
    let document: Int32
    let size: Int64
    let answer: @Sendable (ReaderReply) -> Void
}
