import Foundation
import Logging
import Model
import Recording
import ServiceLifecycle
import Settings
import Testing

@testable import Intake

@Suite("Trying waiting documents again")
struct RetryAtEndTests {
    /// Looks at the queue, once the service is to stop or at once.
    private struct OneLook: Service {
        let review: ReviewService
        let waits: Bool

        func run() async throws {
            if waits { try await gracefulShutdown() }
            await review.lookOnce()
        }
    }

    @Test("ends with the service; what is left is tried at the next start", arguments: [true, false])
    func stops(isStopping: Bool) async throws {
        let store = NSTemporaryDirectory() + "retry-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: store) }
        let template = InteractionTemplate(code: "CALL", groupCode: "PHONE", description: "Call")
        let configuration = Configuration(
            company: Company(names: ["Peeters"], identifiers: [], emailDomains: [], languages: ["en"]),
            storePath: store, rules: [Rule(name: "all", contact: "C1", template: "CALL")],
            taxonomy: Taxonomy(
                groups: [InteractionGroup(code: "PHONE", description: "Calls")], templates: [template], setup: [:]),
            dictionariesPath: "", readerPath: "", sourceDirectory: "")
        let ledger = try SQLiteLedger(directory: store)
        try ledger.install(configuration.taxonomy)
        _ = try ledger.importContacts([Contact(number: "C1", name: "Garage")])
        var facts = Facts()
        (facts.kind, facts.direction, facts.number) = (.invoice, .outbound, "F-7")
        (facts.date, facts.total, facts.currency) = (CalendarDate(iso: "2026-01-31"), Amount("121.00"), "EUR")
        let reading = DocumentReading(
            mediaType: .pdf, pageCount: 1, pages: ["Call"], facts: facts, format: "text PDF")
        let decision = Decision(outcome: .review(ReviewReason(.contactUnknown)), facts: facts)
        let key = IntakeKey(
            folder: "/drop", path: FileName("a.pdf"), device: 1, inode: 1, size: 1, modified: Moment(seconds: 1))
        _ = try ledger.record([
            Submission(
                key: key, digest: DocumentDigest(bytes: Array(repeating: 1, count: 32)), size: 1,
                originalPath: "/drop/a.pdf", userID: nil, printedAt: key.modified, takenAt: .now,
                result: .decided(reading, decision))
        ])
        #expect(try ledger.reviewItems().count == 1)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let review = ReviewService(
            ledger: ledger, matcher: CurrentMatcher(try Composition.makeMatcher(configuration, ledger: ledger)),
            folders: [], retriesAfterChanges: true, logger: logger)
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    .init(
                        service: OneLook(review: review, waits: isStopping),
                        successTerminationBehavior: .gracefullyShutdownGroup)
                ], logger: logger))
        async let end: Void = group.run()
        if isStopping { await group.triggerGracefulShutdown() }
        try await end
        #expect(try ledger.reviewItems().count == (isStopping ? 1 : 0))
    }
}
