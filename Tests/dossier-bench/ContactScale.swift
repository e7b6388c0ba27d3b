import Foundation
import Matching
import Model
import Recording
import SampleDocuments
import Settings

/// What a large contact book costs: its import, and matching the same documents against it and against a small one.
struct ContactScale {
    let programs: Programs
    let scratch: Scratch
    /// How many contacts the large book holds; the small one holds a thousand.
    let count: Int

    struct Result {
        var count: Int
        /// Seconds, and megabytes at the most.
        var importing: (seconds: Double, memory: Double)
        var again: (seconds: Double, memory: Double)
        /// Microseconds for one document, with a thousand contacts and with all.
        var small: Double
        var large: Double
        var documents: Int
        /// Megabytes of the daemon with a thousand contacts and with all, after the same documents.
        var daemonSmall: Double
        var daemonLarge: Double
    }

    private static let documents = 400

    func measure() throws -> Result {
        let small = try office(1_000)
        let large = try office(count)
        let readings = try sampleReadings()
        let times = try (0..<5).map { _ in
            (try matching(readings, small.office), try matching(readings, large.office))
        }
        let again = try imported(large.office)
        func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        return Result(
            count: count, importing: large.cost, again: again, small: median(times.map(\.0)),
            large: median(times.map(\.1)), documents: readings.count, daemonSmall: try daemon(small.office),
            daemonLarge: try daemon(large.office))
    }

    /// Of documents of which every tenth comes from somebody whom no book holds.
    func sampleReadings() throws -> [DocumentReading] {
        let made = SampleOffice(seed: 5)
        return try readings(of: (0..<Self.documents).map { made.document($0, form: .mixed, strangerEvery: 10) })
    }

    /// An office with a contact book of this size, and what its import cost.
    private func office(_ count: Int) throws -> (office: Office, cost: (seconds: Double, memory: Double)) {
        let office = try scratch.office("contacts")
        _ = FileManager.default.createFile(atPath: office.contacts.path, contents: nil)
        let file = try FileHandle(forWritingTo: office.contacts)
        try LargeContactBook(seed: 5, count: count).write { try file.write(contentsOf: Data($0)) }
        try file.close()
        return (office, try imported(office))
    }

    private func imported(_ office: Office) throws -> (seconds: Double, memory: Double) {
        let process = programs.process(
            "dossier", ["contacts", "import", office.contacts.path, "--config", office.configuration.path])
        let start = ContinuousClock.now
        try process.run()
        var peak = 0.0
        while process.isRunning {
            peak = max(peak, (try? MemoryUse.resident(process.processIdentifier)) ?? 0)
            usleep(20_000)
        }
        guard process.terminationStatus == 0 else { throw Programs.Failure(description: "the import failed") }
        return (start.duration(to: .now) / .seconds(1), peak)
    }

    /// What the reader says of these documents: they are taken in once, and read back from the ledger.
    private func readings(of documents: [SampleDocument]) throws -> [DocumentReading] {
        let office = try scratch.office("readings")
        for document in documents {
            try Data(document.bytes).write(to: office.staging.appendingPathComponent(document.fileName))
        }
        try programs.run(
            "dossier", ["contacts", "import", office.contacts.path, "--config", office.configuration.path])
        try office.renameAllIn()
        try programs.run("dossierd", ["--config", office.configuration.path, "--drain"])
        let ledger = try SQLiteLedger(directory: office.store.path, readOnly: true)
        let recorded = try (1...Int64(documents.count)).compactMap { try ledger.entryDetails($0)?.reading }
        let waiting = try ledger.reviewItems().compactMap { try ledger.reading(ofReview: $0.number) }
        return recorded + waiting
    }

    /// Microseconds for one document, by the real ledger and the shipped rules.
    private func matching(_ readings: [DocumentReading], _ office: Office) throws -> Double {
        let configuration = try Configuration.load(
            directory: office.configuration.path, programPath: programs.folder.appendingPathComponent("dossier").path)
        let ledger = try SQLiteLedger(directory: office.store.path, readOnly: true)
        let matcher = Matcher(
            company: configuration.company, rules: try RuleBook(configuration.rules),
            taxonomy: configuration.taxonomy, words: configuration.addressWords, directory: ledger)
        // Once before, so that both find their pages in memory.
        for reading in readings { _ = try matcher.decide(reading, folder: office.drop.path) }
        let took = try ContinuousClock().measure {
            for reading in readings { _ = try matcher.decide(reading, folder: office.drop.path) }
        }
        return took / .microseconds(1) / Double(readings.count)
    }

    /// The daemon's memory after it has taken in some documents.
    private func daemon(_ office: Office) throws -> Double {
        let process = programs.process("dossierd", ["--config", office.configuration.path])
        try process.run()
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        let made = SampleOffice(seed: 5)
        for index in 0..<200 {
            let document = made.document(index, form: .mixed, strangerEvery: 10)
            try Data(document.bytes).write(to: office.staging.appendingPathComponent(document.fileName))
        }
        try office.renameAllIn()
        let deadline = ContinuousClock.now + .seconds(60)
        while try office.waiting() > 0, ContinuousClock.now < deadline { usleep(20_000) }
        return try MemoryUse.resident(process.processIdentifier)
    }
}
