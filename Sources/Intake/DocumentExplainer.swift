import Foundation
import Matching
import Model
package import Recording
package import Settings

/// Reads and matches documents as the service would, with the same readers, rules and contacts, and records nothing.
package struct DocumentExplainer: Sendable {
    private let ledger: SQLiteLedger?
    private let readers: DocumentReaders
    private let matcher: Matcher
    private let byteLimit: Int
    private let folders: FolderPaths
    private let decidesKnown: Bool

    /// With `decidesKnown` a file that was handled before is explained as if it were new. `ledger` is nil while there is
    /// none: then there are no contacts, and every document would go to review.
    ///
    /// - Throws: `RuleFailure` or `LedgerFailure`, in words.
    package init(_ configuration: Configuration, ledger: SQLiteLedger?, decidesKnown: Bool = false) throws {
        self.decidesKnown = decidesKnown
        self.ledger = ledger
        readers = Composition.makeReaders(configuration, details: true)
        matcher = try Composition.makeMatcher(configuration, ledger: ledger)
        byteLimit = configuration.readerLimits.bytes
        folders = FolderPaths(paths: configuration.folders.map(\.path))
    }

    /// Explains the documents in their order, several at a time.
    package func explain(_ subjects: [Explanation.Subject]) -> AsyncStream<Explanation> {
        let atOnce = ProcessInfo.processInfo.activeProcessorCount * 2
        let (explanations, continuation) = AsyncStream.makeStream(of: Explanation.self)
        let work = Task {
            await withTaskGroup(of: (Int, Explanation).self) { group in
                var next = 0
                var done: [Int: Explanation] = [:]
                var reported = 0
                func startNext() {
                    guard next < subjects.count else { return }
                    let index = next
                    next += 1
                    group.addTask {
                        var explanation = await explain(subjects[index])
                        explanation.shownName = subjects[index].shownName
                        return (index, explanation)
                    }
                }
                for _ in 0..<atOnce { startNext() }
                for await (index, explanation) in group {
                    done[index] = explanation
                    startNext()
                    while let ready = done.removeValue(forKey: reported) {
                        continuation.yield(ready)
                        reported += 1
                    }
                }
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in work.cancel() }
        return explanations
    }

    /// The decision on a file as if it had come from `origin`; or why it cannot be read.
    func decide(_ path: String, from origin: DocumentOrigin) async throws -> Result<Decision, ProblemReason> {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let size = Int64(try file.seekToEnd())
        guard size > 0 else { return .failure(ProblemReason(.empty)) }
        guard size <= byteLimit else { return .failure(ProblemReason(.tooLarge)) }
        switch await readers.read(file.fileDescriptor, size: size) {
        case .problem(let problem): return .failure(problem)
        case .unavailable(let why): return .failure(ProblemReason(.unreadable, detail: why))
        case .reading(let reading), .scan(let reading):
            return .success(try matcher.decide(reading, from: origin, explaining: true))
        }
    }

    package func shutDown() async { await readers.shutDown() }

    private func explain(_ subject: Explanation.Subject) async -> Explanation {
        var explanation = await explainBytes(of: subject)
        explanation.entryNumber = subject.entryNumber
        return explanation
    }

    private func explainBytes(of subject: Explanation.Subject) async -> Explanation {
        let path = subject.path
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else {
                return Explanation(
                    path: path, digest: nil, problem: ProblemReason(.notARegularFile, detail: "it is no regular file"))
            }
            let size = (attributes[.size] as? NSNumber)?.int64Value ?? 0
            guard size > 0 else { return Explanation(path: path, digest: nil, problem: ProblemReason(.empty)) }
            guard size <= byteLimit else {
                let detail = "\(size) bytes; the limit is \(byteLimit)"
                return Explanation(path: path, digest: nil, problem: ProblemReason(.tooLarge, detail: detail))
            }
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            return await explain(subject, file.fileDescriptor, size)
        } catch {
            let detail = "it cannot be opened: \(error.localizedDescription)"
            return Explanation(path: path, digest: nil, problem: ProblemReason(.unreadable, detail: detail))
        }
    }

    /// Who dropped the document, or who owns the file.
    private func owner(of subject: Explanation.Subject, _ digest: DocumentDigest) -> String? {
        if let owner = try? ledger?.owner(of: digest) { return owner }
        let attributes = try? FileManager.default.attributesOfItem(atPath: subject.path)
        return subject.isOfEntry ? nil : attributes?[.ownerAccountName] as? String
    }

    private func explain(_ subject: Explanation.Subject, _ descriptor: Int32, _ size: Int64) async -> Explanation {
        let path = subject.path
        do throws(any Error) {
            let digest = try DocumentStore.digest(ofDescriptor: descriptor, limit: Int64(byteLimit))
            switch await readers.read(descriptor, size: size) {
            case .problem(let problem): return Explanation(path: path, digest: digest, problem: problem)
            case .unavailable(let why):
                return Explanation(path: path, digest: digest, problem: ProblemReason(.unreadable, detail: why))
            case .reading(let reading), .scan(let reading):
                let origin = DocumentOrigin(
                    folder: folders.folder(of: subject.originalPath), path: subject.originalPath,
                    owner: owner(of: subject, digest))
                let decision = try matcher.decide(reading, from: origin, explaining: true)
                var reading = reading
                reading.evidence.merge(decision.changes ?? [:]) { _, ruled in ruled }
                return Explanation(
                    path: path, digest: digest, reading: reading, decision: decision,
                    ours: matcher.ours(in: decision.facts),
                    handledBefore: subject.isOfEntry ? nil : try ledger?.handledBefore(digest),
                    decidesKnown: decidesKnown)
            }
        } catch {
            return Explanation(path: path, digest: nil, problem: ProblemReason(.unreadable, detail: "\(error)"))
        }
    }
}
