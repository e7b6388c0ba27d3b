import Model

/// `[reader]`: how many reader processes there are, and what one may use.
struct ReaderSection {
    let section: Section

    func limits() -> (limits: ReaderLimits, readers: Int?) {
        var limits = ReaderLimits()
        limits.pages = section.number("pages", 1...100_000) ?? limits.pages
        limits.bytes = section.size("size", 1_000...2_000_000_000) ?? limits.bytes
        limits.seconds = section.number("seconds", 1...3600) ?? limits.seconds
        limits.memory = section.size("memory", 64_000_000...64_000_000_000) ?? limits.memory
        limits.documentsPerReader = section.number("documents", 1...1_000_000_000) ?? limits.documentsPerReader
        let readers = section.number("processes", 1...256)
        section.finish()
        return (limits, readers)
    }
}
