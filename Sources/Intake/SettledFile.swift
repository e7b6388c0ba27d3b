import Inbox
import Model
import Recording
import Settings

/// One file of a settled review item: where it lies, and where it goes.
struct SettledFile {
    private let intake: Intake
    private let resolution: ReviewResolution
    private let folder: OfficeFolder
    private let drop: DropFolder
    private let identity: FileIdentity

    init(intake: Intake, resolution: ReviewResolution, folder: OfficeFolder) {
        self.intake = intake
        self.resolution = resolution
        self.folder = folder
        drop = DropFolder(folder.watched)
        identity = FileIdentity(intake.key)
    }

    /// Takes the file out of the review folder; nil when it does not lie there.
    func file() throws(FilingFailure) -> Intake.Filing? {
        guard let place, isInReview(place) else { return nil }
        if resolution.way == .dismissed {
            let sentences = SentencesByLanguage.of(folder.settings.language)
            let why = WhyText(language: folder.settings.language, wording: folder.wording)
                .text(fileName: FileName(bytes: intake.key.path.bytes).shown, dismissed: resolution)
            return try move(place, to: [[sentences.folderName(.review), sentences.dismissedFolderName]], why: why)
        }
        if folder.settings.outcome == .delete {
            try remove(place)
            return .deleted
        }
        return try move(place, to: OutcomeFile.places(.recorded, in: folder, since: resolution.at), why: nil)
    }

    /// Where the file lies below the drop folder. What is not known is looked for: a sudden end may have come before the
    /// note, and of older files only words were noted.
    private var place: RelativePath? {
        switch intake.filing {
        case .moved(let place): return place.path.map { RelativePath(bytes: $0.bytes) } ?? found
        case .vanished: return found
        case .deleted, .kept, nil: return nil
        }
    }

    private var found: RelativePath? { OutcomeFile.find(intake.key, .review, in: folder, since: intake.takenAt) }

    /// False for what was moved on already.
    private func isInReview(_ place: RelativePath) -> Bool {
        let names = place.bytes.split(separator: UInt8(ascii: "/")).prefix(2).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard names.count > 1, SentencesByLanguage.all.contains(where: { $0.folderName(.review) == names[0] }) else {
            return false
        }
        return resolution.way != .dismissed
            || !SentencesByLanguage.all.contains { $0.dismissedFolderName == names[1] }
    }

    /// Moves the file to the first of `outcomes`. When it is gone, a sudden end may have come before the note: then it
    /// lies in one of them.
    private func move(_ place: RelativePath, to outcomes: [[String]], why: String?) throws(FilingFailure)
        -> Intake.Filing
    {
        do throws(FilingFailure) {
            let moved = try drop.moveOn(place, identity: identity, to: outcomes.first ?? [], why: why)
            return .moved(to: FiledPlace(moved, in: folder))
        } catch .vanished(let path) {
            for outcome in outcomes {
                guard let moved = drop.movedOn(place, identity: identity, to: outcome) else { continue }
                return .moved(to: FiledPlace(moved, in: folder))
            }
            throw .vanished(path)
        }
    }

    /// What is removed are the very bytes that are stored: the file lay where people work since they were read.
    private func remove(_ place: RelativePath) throws(FilingFailure) {
        if try drop.finishRemoval(of: place, identity: identity, withWords: true) { return }
        let claim: Claim
        do throws(ClaimFailure) {
            claim = try drop.claim(RestingFile(path: place, identity: identity))
        } catch {
            switch error {
            case .vanished(let path): throw .vanished(path)
            case .changed(let path): throw .changed(path)
            case .busy, .unreadable: throw .failed("\(error)")
            }
        }
        defer { claim.close() }
        let digest = try? DocumentStore.digest(ofDescriptor: claim.descriptor, limit: claim.identity.size)
        guard digest == intake.digest else { throw .changed(claim.shownPath) }
        try drop.removeFiled(place, identity: claim.identity)
    }
}
