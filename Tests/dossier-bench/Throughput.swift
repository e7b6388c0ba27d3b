import Foundation
import SampleDocuments

/// Documents per second, end to end and durable: `dossierd --drain` from start to exit.
struct Throughput {
    let programs: Programs
    let scratch: Scratch
    let rounds: Int

    /// Of the office whose documents are taken in and whose contacts are known: they are recorded.
    private static let seed: UInt64 = 21

    struct Printed {
        var documents: Int
        var dossier: Double
        /// Documents per second of the bare loop.
        var bare: Double
        var processes: Int
    }

    struct Structured {
        var documents: Int
        var dossier: Double
    }

    func printed(count: Int) throws -> Printed {
        let office = SampleOffice(seed: Self.seed)
        return try printed(
            (0..<count).map { index in
                (String(format: "%06d.pdf", index), office.document(index, form: .pdf).bytes)
            })
    }

    /// The PDFs below a folder. Where they are fewer than `count`, each comes several times with a comment behind its
    /// end, so that no two have the same bytes.
    func printed(folder: String, count: Int) throws -> Printed {
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        let found = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.lowercased().hasSuffix(".pdf") }.sorted()
            .map { Array(try Data(contentsOf: root.appendingPathComponent($0))) }
        guard !found.isEmpty else { throw Programs.Failure(description: "\(folder) holds no PDF file") }
        return try printed(
            (0..<max(count, found.count)).map { index in
                let copy = index / found.count
                let tail = copy == 0 ? [] : Array("\n% copy \(copy)\n".utf8)
                return (String(format: "%06d.pdf", index), found[index % found.count] + tail)
            })
    }

    private func printed(_ files: [(String, [UInt8])]) throws -> Printed {
        let processes = ProcessInfo.processInfo.activeProcessorCount
        var dossier: [Double] = []
        var bare: [Double] = []
        for _ in 0..<rounds {
            let office = try office(holding: files)
            let list = files.map { office.drop.appendingPathComponent($0.0).path }.joined(separator: "\n") + "\n"
            let answer = try programs.run("bare-mupdf", [String(processes)], input: list)
            let seconds = Double(answer.split(separator: " ").last?.trimmingCharacters(in: .newlines) ?? "") ?? 0
            bare.append(Double(files.count) / seconds)
            dossier.append(Double(files.count) / (try drain(office)))
        }
        return Printed(documents: files.count, dossier: median(dossier), bare: median(bare), processes: processes)
    }

    func structured(count: Int) throws -> Structured {
        let made = SampleOffice(seed: Self.seed)
        let files = (0..<count).map { (String(format: "%06d.xml", $0), made.document($0, form: .xml).bytes) }
        let speeds = try (0..<rounds).map { _ in Double(count) / (try drain(try office(holding: files))) }
        return Structured(documents: count, dossier: median(speeds))
    }

    /// A fresh office with contacts, and these files at rest in its drop folder.
    private func office(holding files: [(String, [UInt8])]) throws -> Office {
        let office = try scratch.office("throughput", seed: Self.seed)
        for (name, bytes) in files { try Data(bytes).write(to: office.staging.appendingPathComponent(name)) }
        try programs.run(
            "dossier", ["contacts", "import", office.contacts.path, "--config", office.configuration.path])
        try office.renameAllIn()
        sync()
        Thread.sleep(forTimeInterval: 6)
        return office
    }

    /// Seconds from the start of the drain to its end; everything must have gone.
    private func drain(_ office: Office) throws -> Double {
        let clock = ContinuousClock()
        let took = try clock.measure {
            try programs.run("dossierd", ["--config", office.configuration.path, "--drain"])
        }
        let left = try office.waiting()
        guard left == 0 else { throw Programs.Failure(description: "\(left) files were not taken in") }
        return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
