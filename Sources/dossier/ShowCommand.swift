import ArgumentParser
import Intake
import Model
import Recording

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one entry with its document and its decision, or tell where a file went.",
        discussion: """
            Examples:
              dossier show 17                    entry 17: what was recorded, from which file, and why
              dossier show invoice-0017.pdf      every file of this name that was taken in, and what became of it
              dossier show /srv/drop/verkoop/invoice-0017.pdf
              dossier show 3f5a…                 the same by the SHA-256 of the bytes
              dossier show 17 --text             with the document's text as Dossier read it
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Flag(help: "Show the document's text too.")
    var text = false

    @Argument(
        help: ArgumentHelp("The number of an entry, or a file's name, path or SHA-256.", valueName: "entry-or-file"))
    var subject: String

    func run() async throws {
        let ledger = try common.ledger()
        if let number = Int64(subject) {
            guard let details = try ledger.entryDetails(number) else { throw Refusal("There is no entry \(number).") }
            try show(details)
        } else {
            let digest = DocumentDigest(rawValue: subject.lowercased())
            let intakes = try digest.map { try ledger.intakes(of: $0) } ?? ledger.intakes(ofPath: subject)
            let files = digest == nil ? try ledger.contactFiles(ofPath: subject) : []
            guard !intakes.isEmpty || !files.isEmpty else {
                throw Refusal("No file '\(subject)' was taken in so far.")
            }
            if !intakes.isEmpty { try show(intakes, ledger) }
            if !files.isEmpty { try ShownContactFile.show(files, as: output.format) }
        }
    }

    private func show(_ details: EntryDetails) throws {
        guard output.format == .table else {
            var printer = RecordPrinter(format: output.format, columns: [], csv: ["entry_no", "date", "contact_no"])
            try printer.print(encoding: ShownEntry(details: details, withText: text))
            return printer.finish()
        }
        EntryText(details, withText: text).print()
    }

    private func show(_ intakes: [Intake], _ ledger: SQLiteLedger) throws {
        guard output.format == .table else {
            var printer = RecordPrinter(format: output.format, columns: [], csv: Self.csvColumns)
            for intake in intakes { try printer.print(encoding: ShownIntake(intake: intake)) }
            return printer.finish()
        }
        var text = PlainText()
        for (index, intake) in intakes.enumerated() {
            if index > 0 { text.title("") }
            try IntakeText(intake, in: ledger).add(to: &text)
        }
        text.print()
    }

    private static let csvColumns = [
        "taken_at", "original_path", "sha256", "size", "user_id", "outcome", "reason", "entry_no", "review_no",
        "filing", "filed_to",
    ]
}

/// An entry as `dossier show` prints it in JSON: its own fields, and what led to it.
private struct ShownEntry: Encodable {
    let details: EntryDetails
    let withText: Bool

    private enum CodingKeys: String, CodingKey {
        case facts, evidence, format, candidates, ladder, versions, copies, reassignedFrom = "reassigned_from",
            reassignedTo = "reassigned_to", comments, history, files, text
    }

    func encode(to encoder: any Encoder) throws {
        try details.entry.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode((details.decision?.facts).map(ShownFacts.init), forKey: .facts)
        try container.encode(details.reading?.evidence ?? [:], forKey: .evidence)
        try container.encode(details.reading?.format, forKey: .format)
        try container.encode(details.decision?.candidates ?? [], forKey: .candidates)
        try container.encode(details.decision?.ladder.map(\.description) ?? [], forKey: .ladder)
        try container.encode(details.versions.map(\.number), forKey: .versions)
        try container.encode(details.copies, forKey: .copies)
        try container.encode(details.reassignedFrom, forKey: .reassignedFrom)
        try container.encode(details.reassignedTo, forKey: .reassignedTo)
        try container.encode(details.comments, forKey: .comments)
        try container.encode(details.history, forKey: .history)
        try container.encode(details.intakes.map(ShownIntake.init), forKey: .files)
        if withText { try container.encode(details.reading?.pages ?? [], forKey: .text) }
    }
}
