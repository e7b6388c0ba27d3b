import Foundation
import Inbox
import Model
import Recording
import Settings

/// What becomes of a file in its drop folder once its outcome is committed: moved, removed or kept, with a
/// `.why.txt` beside it where somebody may ask why.
struct OutcomeFile {
    let folder: OfficeFolder
    let drop: DropFolder

    func file(
        _ path: RelativePath, _ identity: FileIdentity, _ result: DocumentIntake.Result
    ) throws(FilingFailure) -> Intake.Filing {
        switch folder.settings.outcome {
        case .keep: return .kept
        case .delete where result.outcome.word == .recorded || result.outcome.word == .duplicate:
            try drop.remove(path, identity: identity)
            return .deleted
        case .delete, .move:
            let language = folder.settings.language
            let name = SentencesByLanguage.of(language).folderName(result.outcome.word)
            let why = WhyText(language: language, wording: folder.wording).text(
                fileName: path.name.shown, outcome: result.outcome, decision: result.decision,
                canceled: result.entry.flatMap { $0.canceled ? $0.number : nil })
            let month = result.outcome.word == .recorded ? Self.currentMonth() : nil
            return .moved(to: try drop.fileAway(path, identity: identity, to: name, month: month, why: why))
        }
    }

    /// A file of contacts: with its report beside it.
    func file(
        _ path: RelativePath, _ identity: FileIdentity, _ result: ContactFileIntake
    ) throws(FilingFailure) -> Intake.Filing {
        if folder.settings.outcome == .delete, result.problem == nil, result.refused == 0 {
            try drop.remove(path, identity: identity)
            return .deleted
        }
        let outcome = result.problem == nil ? OutcomeWord.recorded : .problem
        let name = SentencesByLanguage.of(folder.settings.language).folderName(outcome)
        let month = outcome == .recorded ? Self.currentMonth() : nil
        return .moved(
            to: try drop.fileAway(
                path, identity: identity, to: name, month: month, why: nil, report: result.report))
    }

    /// `2026-11`, in the office's time zone.
    static func currentMonth() -> String {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: Date())
        let month = parts.month ?? 1
        return "\(parts.year ?? 1970)-\(month < 10 ? "0" : "")\(month)"
    }
}
