import ArgumentParser
import Intake
import Model
import Operations
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
              dossier show 3f5a07                the same by the SHA-256 of the bytes, or its first 6 digits or more
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
        if let number = Int64(subject), try ledger.entry(number) != nil || digest(in: ledger) == nil {
            guard let details = try ledger.entryDetails(number) else { throw try ledger.missing(entry: number) }
            try show(details, ledger)
        } else {
            var intakes = try ledger.intakes(ofPath: subject)
            let files = try ledger.contactFiles(ofPath: subject)
            if intakes.isEmpty, files.isEmpty, let digest = try digest(in: ledger) {
                intakes = try ledger.intakes(of: digest)
            }
            guard !intakes.isEmpty || !files.isEmpty else {
                throw Refusal("No file '\(subject)' was taken in so far.")
            }
            if !intakes.isEmpty { try show(intakes, ledger) }
            if !files.isEmpty { try ShownContactFile.show(files, as: output.format) }
        }
    }

    /// The document whose SHA-256 begins as was typed.
    private func digest(in ledger: SQLiteLedger) throws -> DocumentDigest? {
        let beginning = subject.lowercased()
        guard (6...64).contains(beginning.utf8.count), beginning.allSatisfy(\.isHexDigit) else { return nil }
        let found = try ledger.digests(beginning: beginning, limit: 2)
        guard found.count < 2 else {
            throw Refusal("More than one document has a SHA-256 that begins with \(beginning); give more of it.")
        }
        return found.first
    }

    private func show(_ details: EntryDetails, _ ledger: SQLiteLedger) throws {
        guard output.format == .table else {
            var printer = RecordPrinter(format: output.format, columns: [], csv: LogTable.csv)
            try printer.print(encoding: ShownEntry(details, withText: text))
            return printer.finish()
        }
        let considered = try ConsideredContact.all(details.decision?.candidates ?? [], in: ledger)
        EntryText(details, considered: considered, withText: text).print()
    }

    private func show(_ intakes: [Intake], _ ledger: SQLiteLedger) throws {
        guard output.format == .table else {
            var printer = RecordPrinter(format: output.format, columns: [], csv: Self.csvColumns)
            for intake in intakes { try printer.print(encoding: ShownIntake(intake)) }
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
