import ArgumentParser
import Foundation

/// Measures Dossier against what its libraries and the disk cost by themselves, all in one run on one machine.
@main
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier-bench", abstract: "Speed and memory of Dossier, as ratios measured in one run.")

    @Option(help: "Where the built programs lie.")
    var bin = ".build/release"

    @Option(help: "A folder of PDF files to measure besides the made-up ones.")
    var pdfs: String?

    @Option(help: "How many made-up PDF documents, and how many XML documents.")
    var count = 2000

    @Option(help: "How often throughput is measured; the median counts.")
    var rounds = 3

    @Option(help: "How many files the latency is measured over.")
    var latencyFiles = 200

    func run() throws {
        let programs = Programs(folder: URL(fileURLWithPath: bin, isDirectory: true))
        let scratch = try Scratch(beside: programs.folder)
        defer { scratch.remove() }
        let report = Report()
        report.opening(processors: ProcessInfo.processInfo.activeProcessorCount, scratch: scratch.root.path)
        let throughput = Throughput(programs: programs, scratch: scratch, rounds: rounds)
        report.tell(try throughput.printed(count: count), what: "made-up text PDFs")
        if let pdfs { report.tell(try throughput.printed(folder: pdfs, count: count), what: "text PDFs of \(pdfs)") }
        report.tell(try throughput.structured(count: count), disk: try DiskSpeed.measure(in: scratch.root))
        let service = try RunningService(programs: programs, scratch: scratch)
        defer { service.stop() }
        let idle = try MemoryUse(service.process)
        report.tell(try Latency(service: service).measure(files: latencyFiles))
        let peak = try service.load(count: count)
        report.tell(idle: idle, load: peak)
        report.closing()
    }
}
