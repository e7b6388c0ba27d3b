import Foundation
package import Model
import Synchronization

/// Reader processes, kept warm: one thread and at most one process for each of `size` places.
///
/// A document that crashes its reader is tried once more on a fresh one, then it is a problem; one that takes too
/// long is a problem at once. Either costs the others nothing but that place for as long. Processes are started when
/// they are first needed and replaced after `ReaderLimits.documentsPerReader` documents.
package final class ReaderPool: Sendable {
    /// What is answered when no reader begins a document any more.
    static let ending = "Dossier is shutting down"

    private let desk: ReaderDesk
    private let arguments: ReaderArguments
    private let executable: String
    private let size: Int
    private let idleLimit: Duration?

    /// With `details` its readings tell what was rejected too, which takes a little longer. With `recognition` its
    /// readers read scans. A reader that has had nothing to do for `idleLimit` is ended.
    package init(
        executable: String, dictionaries: [String], size: Int, limits: ReaderLimits = ReaderLimits(),
        details: Bool = false, recognition: TextRecognition? = nil, idleLimit: Duration? = nil
    ) {
        self.executable = executable
        self.idleLimit = idleLimit
        self.size = max(1, size)
        arguments = ReaderArguments(
            dictionaries: dictionaries, limits: limits, details: details, recognition: recognition)
        desk = ReaderDesk()
    }

    package convenience init(
        executable: String, dictionaries: String, size: Int, limits: ReaderLimits = ReaderLimits()
    ) {
        self.init(executable: executable, dictionaries: [dictionaries], size: size, limits: limits)
    }

    /// Reads a document. `descriptor` must stay open until this returns; `size` is the document's in bytes.
    /// Returns within the time limit of one document, and its turn.
    package func read(_ descriptor: Int32, size: Int64) async -> ReaderReply {
        await withCheckedContinuation { continuation in
            let job = ReaderJob(document: descriptor, size: size) { continuation.resume(returning: $0) }
            switch desk.put(job, places: self.size) {
            case .waiting: break
            case .wantsThread: startThread()
            case .closed: job.answer(.unavailable(Self.ending))
            }
        }
    }

    /// The readers finish what they have and end; what waits still is read. Returns when all processes are gone.
    package func shutDown() async {
        await withCheckedContinuation { continuation in desk.close { continuation.resume() } }
    }

    /// No reader begins another document: those that wait are answered `unavailable`, to be read another day.
    func refuseWaiting() {
        for job in desk.refuseWaiting() { job.answer(.unavailable(Self.ending)) }
    }

    /// As of `refuseWaiting`, and the documents at which readers are now are given up, too.
    func cutShort() {
        refuseWaiting()
        desk.cutShort()
    }

    /// No document is begun any more; in a pool that was shut down, once what waited is read.
    var isEnding: Bool { desk.isEnding }

    /// The processes that live now, for tests and status.
    package var processes: [Int32] { desk.processes }

    /// Readers that wait for a document, for tests.
    var resting: Int { desk.idle }

    /// Readers at work on a document now, for tests and status.
    var waitingAnswers: Int { desk.asked }

    /// Documents that no reader has begun, for tests.
    var waitingDocuments: Int { desk.waiting }

    /// Why a reader cannot begin, in words; nil when it can. Blocks for as long as a start takes.
    func hindrance() -> String? {
        do throws(ReaderProcess.Failure) {
            _ = try ReaderProcess.start(executable, arguments).end()
            return nil
        } catch .notStarted(let words) {
            return words
        } catch {
            return "the reader \(executable) does not stay alive"
        }
    }

    private func startThread() {
        let place = ReaderPlace(desk: desk, executable: executable, arguments: arguments, idleLimit: idleLimit)
        let thread = Thread { place.work() }
        thread.name = "reader"
        thread.start()
    }
}
