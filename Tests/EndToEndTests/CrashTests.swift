import Foundation
import Recording
import SampleDocuments
import Testing
import Waiting

@Suite("Nothing is lost and nothing doubled (End to End)", .ownThread)
struct CrashTests {
    @Test("1,000 files while the daemon is killed 20 times: 1,000 outcomes, none twice")
    func killedTwentyTimes() throws {
        let office = try ScratchOffice()
        let documents = office.sample.documents(count: 1000, strangerEvery: 10)
        var dropped = 0
        for round in 0..<20 {
            try office.startDaemon()
            for document in documents[dropped..<dropped + 50] { try office.put(document.fileName, document.bytes) }
            dropped += 50
            // A different moment each round: from the first file taken to nearly all of them.
            let goal = dropped - 50 + 2 * round
            try office.wait("some work is done in round \(round)") { dropped - (try office.waiting.count) >= goal }
            try office.killDaemon()
        }
        #expect(try office.drain().status == 0)

        let entries = try office.entries
        let reviews = try office.reviews
        let strangers = documents.filter { $0.expected.contactNo == nil }.count
        #expect(try office.waiting == [])
        #expect(entries.count == documents.count - strangers)
        #expect(reviews.count == strangers)
        let digests = entries.compactMap { ($0["document"] as? [String: Any])?["sha256"] as? String }
        #expect(Set(digests).count == entries.count)
        #expect(office.filed("Verwerkt").count == entries.count)
        #expect(office.filed("Nakijken").count == reviews.count)
        #expect(office.filed("Dubbel") == [])
        #expect(office.filed("Probleem") == [])
        let ledger = try SQLiteLedger(directory: office.store.path, readOnly: true)
        let intakes = try documents.flatMap { try ledger.intakes(ofPath: $0.fileName) }
        #expect(intakes.count == documents.count)
        let astray = intakes.filter { intake in
            guard case .moved(let place) = intake.filing else { return true }
            return !FileManager.default.fileExists(atPath: place.shown)
        }
        #expect(astray.isEmpty, "\(astray.count), the first of them \(String(describing: astray.first))")
    }
}
