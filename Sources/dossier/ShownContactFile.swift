import Model
import Operations
import Recording

/// A file of contacts that was dropped, as `dossier show` tells of it.
struct ShownContactFile: Encodable {
    let file: ContactFileIntake

    private enum CodingKeys: String, CodingKey {
        case takenAt = "taken_at", originalPath = "original_path", userID = "user_id", outcome, reason, added, changed,
            unchanged, refused, filing, filedTo = "filed_to"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(file.takenAt, forKey: .takenAt)
        try container.encode(file.originalPath, forKey: .originalPath)
        try container.encode(file.userID, forKey: .userID)
        try container.encode(file.problem == nil ? "imported" : "problem", forKey: .outcome)
        try container.encode(file.problem, forKey: .reason)
        try container.encode(file.added, forKey: .added)
        try container.encode(file.changed, forKey: .changed)
        try container.encode(file.unchanged, forKey: .unchanged)
        try container.encode(file.refused, forKey: .refused)
        try container.encode(file.filing?.word, forKey: .filing)
        try container.encode(file.filing?.place, forKey: .filedTo)
    }

    static func show(_ files: [ContactFileIntake], as format: OutputFormat) throws {
        guard format == .table else {
            var printer = RecordPrinter(format: format, columns: [], csv: csv)
            for file in files { try printer.print(encoding: ShownContactFile(file: file)) }
            return printer.finish()
        }
        var text = PlainText()
        for (index, file) in files.enumerated() {
            if index > 0 { text.title("") }
            text.title(Phrase(verbatim: file.originalPath))
            let counts: Phrase =
                "\(file.added) added, \(file.changed) changed, \(file.unchanged) unchanged, \(file.refused) refused"
            text.values([
                ("Taken in", file.takenAt.local),
                ("Outcome", Words.text(file.problem == nil ? "contacts imported" : "problem")),
                ("Reason", file.problem), ("Contacts", Words.text(counts)),
                ("Now in", file.filing?.place ?? (file.filing?.word).map(Words.word)),
                ("Owner", file.userID),
            ])
        }
        text.print()
    }

    private static let csv = [
        "taken_at", "original_path", "user_id", "outcome", "reason", "added", "changed", "unchanged", "refused",
        "filing",
        "filed_to",
    ]
}
