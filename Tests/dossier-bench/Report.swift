import Foundation

/// What is printed: one line a figure, then how it was measured.
struct Report {
    func opening(processors: Int, scratch: String) {
        line("Dossier's benchmark: \(processors) processors, scratch in \(scratch)\n")
    }

    func tell(_ result: Throughput.Printed, what: String) {
        line("\(what), end to end ÷ bare MuPDF", ratio(result.dossier / result.bare), "must 0.6, aim 0.9")
        detail(
            "\(result.documents) documents: \(whole(result.dossier))/s; bare loop on \(result.processes) processes: "
                + "\(whole(result.bare))/s")
    }

    func tell(_ result: Throughput.Structured, disk: DiskSpeed) {
        line("XML documents, end to end ÷ fsyncs of this disk", ratio(result.dossier / disk.appends), "must 3, aim 10")
        detail(
            "\(result.documents) documents: \(whole(result.dossier))/s; 4 KB appended and fsync'ed: "
                + "\(whole(disk.appends))/s; new file of 4 KB fsync'ed: \(whole(disk.newFiles))/s "
                + "(÷ that: \(ratio(result.dossier / disk.newFiles)))")
    }

    func tell(_ cost: PageCost, what: String) {
        line(
            "a page of \(what), understanding ÷ extracting", ratio(cost.understanding / cost.extracting), "must be < 1")
        let pages = Double(max(1, cost.pages))
        detail(
            "\(cost.pages) pages: extracting \(whole(cost.extracting / pages * 1e6)) µs, understanding "
                + "\(whole(cost.understanding / pages * 1e6)) µs a page")
    }

    func tell(_ result: ContactScale.Result) {
        line(
            "matching, \(result.count) contacts ÷ 1000 contacts", ratio(result.large / result.small), "must 2, aim 1.2")
        detail(
            "\(result.documents) documents: \(whole(result.small)) µs a document with 1000 contacts, "
                + "\(whole(result.large)) µs with \(result.count)")
        line("importing \(result.count) contacts", "\(whole(result.importing.seconds)) s", "must 180 s")
        line("memory of that import, at most", "\(whole(result.importing.memory)) MB", "must 300 MB")
        detail(
            "the same file again, all unchanged: \(whole(result.again.seconds)) s, \(whole(result.again.memory)) MB")
        line(
            "memory of the daemon, \(result.count) − 1000 contacts",
            "\(whole(result.daemonLarge - result.daemonSmall)) MB", "must 50 MB")
        detail("after 200 documents: \(whole(result.daemonSmall)) MB and \(whole(result.daemonLarge)) MB")
    }

    func tell(_ result: LogScale.Result) {
        guard let worst = result.pages.first else { return }
        line(
            "first page of a log, \(result.count) entries ÷ 10000", ratio(worst.large / worst.small),
            "must 3, aim 1.5")
        detail("the worst of \(result.pages.count) filters; filled in \(whole(result.filling)) s; by filter, in ms:")
        for page in result.pages {
            detail("\(ratio(page.large / page.small))  \(page.filter): \(ratio(page.small)), \(ratio(page.large))")
        }
    }

    func tell(_ result: SearchScale.Result) {
        guard let worst = result.searches.first else { return }
        line("a search among \(result.count) documents, at most", "\(ratio(worst.time)) ms", "must 100 ms")
        let each = result.searches.map { "\($0.text) \(ratio($0.time)) ms" }.joined(separator: ", ")
        detail("\(each); indexing \(whole(result.indexing)) µs a document")
    }

    func tell(_ result: RuleScale.Result) {
        line(
            "a document, \(result.many) rules ÷ \(result.few) rules", ratio(result.manyTime / result.fewTime),
            "must 3, aim 1.5")
        detail(
            "\(result.documents) documents: \(whole(result.fewTime)) µs a document with \(result.few) rules, "
                + "\(whole(result.manyTime)) µs with \(result.many), which took \(ratio(result.loading)) s to read")
    }

    func tell(_ latencies: [Double]) {
        let middle = latencies[latencies.count / 2]
        let late = latencies[min(latencies.count - 1, latencies.count * 99 / 100)]
        line("renamed in → committed and filed, p99", "\(ratio(late)) ms", "must 50 ms, aim 15 ms")
        detail("\(latencies.count) files: p50 \(ratio(middle)) ms, longest \(ratio(latencies.last ?? 0)) ms")
    }

    func tell(idle: MemoryUse, load: MemoryUse) {
        line("memory of the daemon, idle", "\(whole(idle.daemon)) MB", "must 60 MB, aim 30 MB")
        line("memory of the daemon, under load", "\(whole(load.daemon)) MB", "must 200 MB, aim 100 MB")
        detail(
            "readers apart: idle \(whole(idle.readers)) MB in \(idle.readerCount), under load "
                + "\(whole(load.readers)) MB in \(load.readerCount)")
    }

    func closing() {
        line(
            """

            How it was measured. Throughput is the number of files in a drop folder divided by the time from the start
            of `dossierd --drain` to its exit, on an empty ledger, start and stop included; the files were renamed in
            six seconds before, so that they are at rest by the default rule, and every outcome is committed and the
            file moved when the time ends. The bare loop opens the same files with MuPDF, makes the structured text of
            every page and throws it away, with as many processes as there are processors; both read from the page
            cache. An fsync is 4,096 bytes appended to one open file and fsync'ed, repeated for two seconds. Extracting and
            understanding a page are timed apart, document by document, in one process that runs the code of the reader:
            extracting is opening the file and taking the words of its pages with their places; understanding is all
            that comes after, from rows and cells to the facts. The files are in memory, and the second round counts.
            Latency runs from rename(2) to the moment the file is seen to have left the folder, which follows the
            commit; it is looked at every quarter of a millisecond; files come one by one with pauses of 30 to 60 ms.
            Memory is VmRSS: idle after eight documents and three seconds of rest, under load the highest of twenty
            looks a second while the same number of files is taken in. Matching is what the matcher takes to decide the
            same readings, a tenth of them of strangers, by the shipped rules and the real ledger, the second time over;
            the median of five rounds counts. Both books hold the contacts of the documents; the others are made up.
            A page of a log is its first hundred entries, or as many as the small ledger finds, by the real ledger; after
            a round that warms up, the median of fifteen counts, in time of the processor, the two ledgers in turn. Both hold the same made-up office
            over ten years, with 2000 entries a contact, filled by bulk statements. Searches ask for
            the first hundred entries of documents that were read by the real reader, each with a word of its own.
            Rules are of ten forms in turn, as an office writes them for its suppliers, over the shipped rule; none is
            for the documents measured, so that all of them are to be ruled out; there are no contacts, so that looking
            them up hides nothing.
            """)
    }

    /// At once, also where a file takes it.
    private func line(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }

    private func line(_ what: String, _ figure: String, _ wanted: String) {
        let padding = String(repeating: " ", count: max(1, 58 - what.count))
        line("\(what)\(padding)\(figure)   (\(wanted))")
    }

    private func detail(_ text: String) { line("    \(text)") }

    private func ratio(_ value: Double) -> String { String(format: "%.2f", value) }
    private func whole(_ value: Double) -> String { String(format: "%.0f", value) }
}
