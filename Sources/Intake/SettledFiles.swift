import Inbox
import Model
import Recording
import Settings

/// Takes files out of the review folder once somebody, or the rules of a later day, settled what they are: what waits
/// there is then what waits for a person, and nothing else.
struct SettledFiles: Sendable {
    let ledger: SQLiteLedger

    /// How many files one call moves at most.
    private static let atOnce = 200

    /// - Returns: What could not be moved, in sentences.
    func file(in folders: [OfficeFolder]) throws(LedgerFailure) -> [String] {
        var complaints: [String] = []
        for settled in try ledger.settledReviews(limit: Self.atOnce) {
            var filed: [FiledIntake] = []
            var isDone = true
            for intake in settled.intakes {
                do throws(FilingFailure) {
                    if let filing = try move(intake, settled, folders) {
                        filed.append(FiledIntake(intakeID: intake.id, filing: filing))
                    }
                } catch .failed(let sentence) {
                    complaints.append(sentence)
                    isDone = false
                } catch {
                    // Taken out, or changed, by somebody: theirs now.
                }
            }
            try ledger.noteSettled(review: settled.reviewNumber, filed: filed, isDone: isDone)
        }
        return complaints
    }

    /// Nil for a file that stays where it is.
    private func move(
        _ intake: Intake, _ settled: SettledReview, _ folders: [OfficeFolder]
    ) throws(FilingFailure) -> Intake.Filing? {
        guard case .moved(let place) = intake.filing,
            let folder = folders.first(where: { $0.settings.path == intake.key.folder })
        else { return nil }
        let identity = FileIdentity(
            device: intake.key.device, inode: intake.key.inode, size: intake.key.size,
            mtimeNanoseconds: intake.key.modified.nanoseconds, ctimeNanoseconds: 0)
        let sentences = SentencesByLanguage.of(folder.settings.language)
        let base = intake.key.folder
        if settled.resolution.way == .dismissed {
            let names = [sentences.folderName(.review), sentences.dismissedFolderName]
            let why = WhyText(language: folder.settings.language, wording: folder.wording)
                .text(fileName: FileName(bytes: intake.key.path.bytes).shown, dismissed: settled.resolution)
            return .moved(to: try DropFolder.moveOn(place, in: base, identity: identity, to: names, why: why))
        }
        if folder.settings.outcome == .delete {
            try DropFolder.remove(place, in: base, identity: identity)
            return .deleted
        }
        let names = [sentences.folderName(.recorded), OutcomeFile.currentMonth()]
        return .moved(to: try DropFolder.moveOn(place, in: base, identity: identity, to: names, why: nil))
    }
}
