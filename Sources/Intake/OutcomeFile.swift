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
            let month = result.outcome.word == .recorded ? Self.month(.now) : nil
            let place = try drop.fileAway(path, identity: identity, to: name, month: month, why: why)
            return .moved(to: FiledPlace(place, in: folder))
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
        let outcome = Self.word(for: result)
        let name = SentencesByLanguage.of(folder.settings.language).folderName(outcome)
        let month = outcome == .recorded ? Self.month(.now) : nil
        let place = try drop.fileAway(
            path, identity: identity, to: name, month: month, why: nil, report: result.report)
        return .moved(to: FiledPlace(place, in: folder))
    }

    static func word(for file: ContactFileIntake) -> OutcomeWord { file.problem == nil ? .recorded : .problem }

    /// The folders, below the drop folder, that files with this outcome were filed to since `moment`: that of today first.
    static func places(_ outcome: OutcomeWord, in folder: OfficeFolder, since moment: Moment) -> [[String]] {
        let name = SentencesByLanguage.of(folder.settings.language).folderName(outcome)
        return outcome == .recorded ? months(since: moment).map { [name, $0] } : [[name]]
    }

    /// Where a file lies that was filed away though nobody could note it; nil when it is in no folder of its outcome.
    static func find(
        _ key: IntakeKey, _ outcome: OutcomeWord, in folder: OfficeFolder, since moment: Moment
    ) -> RelativePath? {
        let drop = DropFolder(folder.watched)
        return places(outcome, in: folder, since: moment).lazy.compactMap { place in
            drop.filed(RelativePath(bytes: key.path.bytes), identity: FileIdentity(key), to: place)
        }.first
    }

    /// `2026-11`, in the office's time zone.
    private static func month(_ moment: Moment) -> String {
        LocalTime(moment).map { String($0.date.description.prefix(7)) } ?? "1970-01"
    }

    /// The months from that of `moment` on, this one first; 24 at most.
    private static func months(since moment: Moment) -> [String] {
        let first = month(moment)
        var months = [month(.now)]
        while let last = months.last, last > first, months.count < 24, let earlier = monthBefore(last) {
            months.append(earlier)
        }
        return months
    }

    private static func monthBefore(_ month: String) -> String? {
        CalendarDate(iso: month + "-01").flatMap { date in
            CalendarDate(year: date.month == 1 ? date.year - 1 : date.year, month: (date.month + 10) % 12 + 1, day: 1)
        }.map { String($0.description.prefix(7)) }
    }
}

extension FiledPlace {
    init(_ path: RelativePath, in folder: OfficeFolder) {
        self.init(shown: "\(folder.settings.path)/\(path.shown)", path: FileName(bytes: path.bytes))
    }
}

extension FileIdentity {
    /// The change time is not kept, for it changes when a file is moved.
    init(_ key: IntakeKey) {
        self.init(
            device: key.device, inode: key.inode, size: key.size, mtimeNanoseconds: key.modified.nanoseconds,
            ctimeNanoseconds: 0)
    }
}
