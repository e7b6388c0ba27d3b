import Foundation
import Logging
import Matching
import Model
import Recording
import Settings
import Synchronization
import Testing

@testable import Intake

@Suite("What people change by command while the service runs")
struct TakeOverTests {
    /// What a logger was told.
    private final class Told: Sendable {
        let lines = Mutex<[String]>([])

        var logger: Logger { Logger(label: "test") { _ in Handler(told: self) } }

        private struct Handler: LogHandler {
            let told: Told
            var metadata = Logger.Metadata()
            var logLevel = Logger.Level.notice

            subscript(metadataKey key: String) -> Logger.Metadata.Value? {
                get { metadata[key] }
                set { metadata[key] = newValue }
            }

            func log(event: LogEvent) { told.lines.withLock { $0.append("\(event.message)") } }
        }
    }

    @Test("templates and setup hold after a reload that had read them before they were changed; only a change is told")
    func reloadMeetsCommand() async throws {
        let store = NSTemporaryDirectory() + "take-over-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: store) }
        let template = InteractionTemplate(code: "CALL", groupCode: "PHONE", description: "Call")
        let configuration = Configuration(
            company: Company(names: ["Peeters"], identifiers: [], emailDomains: [], languages: ["en"]),
            storePath: store,
            taxonomy: Taxonomy(
                groups: [InteractionGroup(code: "PHONE", description: "Calls")], templates: [template], setup: [:]),
            dictionariesPath: "", readerPath: "", sourceDirectory: "")
        let ledger = try SQLiteLedger(directory: store)
        try ledger.install(configuration.taxonomy)
        let told = Told()
        let before = try Composition.makeMatcher(configuration, ledger: ledger)
        let matcher = CurrentMatcher(before)
        let review = ReviewService(
            ledger: ledger, matcher: matcher, folders: [], retriesAfterChanges: false, logger: told.logger)
        await review.lookOnce()
        try ledger.editTaxonomy(over: configuration.taxonomy, by: "els", at: .now) { editor in
            try editor.set("CALL", for: "sales-invoice")
        }
        await review.lookOnce()
        #expect(told.lines.withLock { $0.count } == 1)
        #expect(matcher.current.taxonomy.setup["sales-invoice"] == "CALL")
        // The reload made its matcher before the command was given, and puts it in force only now.
        matcher.replace(with: before)
        review.changed(folders: [], retriesAfterChanges: false)
        await review.lookOnce()
        #expect(matcher.current.taxonomy.setup["sales-invoice"] == "CALL")
        #expect(told.lines.withLock { $0.count } == 1, "a reload is no change by command")
    }
}
