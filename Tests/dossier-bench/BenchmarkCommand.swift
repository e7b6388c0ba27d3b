import ArgumentParser
import Foundation
import Model
import SampleDocuments

/// Measures Dossier against what its libraries and the disk cost by themselves, all in one run on one machine.
@main
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier-bench", abstract: "Speed and memory of Dossier, as ratios measured in one run.")

    @Option(help: "Where the built programs lie.")
    var bin = ".build/release"

    @Option(help: "A folder of PDF files to measure besides the made-up ones.")
    var pdfs: String?

    @Option(help: "A folder on the disk to measure, instead of the build folder.")
    var scratch: String?

    @Option(help: "How many made-up PDF documents; of XML, which is quicker, five times as many.")
    var count = 2000

    @Option(help: "How often throughput is measured; the median counts.")
    var rounds = 3

    @Option(help: "How many files the latency is measured over.")
    var latencyFiles = 200

    @Option(help: "How many contacts the large book holds.")
    var contacts = 1_000_000

    @Option(help: "How many entries the large log holds.")
    var entries = 10_000_000

    @Option(help: "Measure only this: \(Part.allCases.map(\.rawValue).joined(separator: ", ")). Can be repeated.")
    var only: [Part] = []

    enum Part: String, ExpressibleByArgument, CaseIterable {
        /// What a large log, and a search among many documents, cost.
        case log
        /// What a large contact book costs.
        case contacts
        /// What many rules cost.
        case rules
        /// What documents cost, from the drop folder to the ledger.
        case documents
    }

    func run() throws {
        let programs = Programs(folder: URL(fileURLWithPath: bin, isDirectory: true))
        // Beside the build, so that it is a disk and no memory file system.
        let scratch = try Scratch(
            in: scratch.map { URL(fileURLWithPath: $0, isDirectory: true) }
                ?? programs.folder.deletingLastPathComponent())
        defer { scratch.remove() }
        let report = Report()
        report.opening(processors: ProcessInfo.processInfo.activeProcessorCount, scratch: scratch.root.path)
        for part in Part.allCases where only.isEmpty || only.contains(part) {
            switch part {
            case .log: try measureLog(programs, scratch, report)
            case .contacts:
                report.tell(try ContactScale(programs: programs, scratch: scratch, count: contacts).measure())
            case .rules: try measureRules(programs, scratch, report)
            case .documents: try measureDocuments(programs, scratch, report)
            }
        }
        report.closing()
    }

    private func measureLog(_ programs: Programs, _ scratch: Scratch, _ report: Report) throws {
        report.tell(try LogScale(scratch: scratch, count: entries).measure())
        let readings = try ContactScale(programs: programs, scratch: scratch, count: 0).sampleReadings()
        let texts = readings.map { $0.pages.joined(separator: "\n") }.filter { !$0.isEmpty }
        report.tell(try SearchScale(scratch: scratch, texts: texts, count: 100_000).measure())
    }

    private func measureRules(_ programs: Programs, _ scratch: Scratch, _ report: Report) throws {
        let readings = try ContactScale(programs: programs, scratch: scratch, count: 0).sampleReadings()
        let company = SampleOffice(seed: 5).companyTOML
        report.tell(
            try RuleScale(readings: readings, company: company, programs: programs, scratch: scratch).measure())
    }

    private func measureDocuments(_ programs: Programs, _ scratch: Scratch, _ report: Report) throws {
        let throughput = Throughput(programs: programs, scratch: scratch, rounds: rounds)
        report.tell(try throughput.printed(count: count), what: "made-up text PDFs")
        if let pdfs { report.tell(try throughput.printed(folder: pdfs, count: count), what: "text PDFs of \(pdfs)") }
        report.tell(try throughput.structured(count: 5 * count), disk: try DiskSpeed.measure(in: scratch.root))
        report.tell(try PageCost.madeUp(programs, scratch, count: min(count, 500)), what: "made-up text PDFs")
        if let pdfs { report.tell(try PageCost.measure(programs, folder: pdfs), what: "text PDFs of \(pdfs)") }
        let service = try RunningService(programs: programs, scratch: scratch)
        defer { service.stop() }
        let idle = try MemoryUse(service.process)
        report.tell(try Latency(service: service).measure(files: latencyFiles))
        let peak = try service.load(count: count)
        report.tell(idle: idle, load: peak)
    }
}
