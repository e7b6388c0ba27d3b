import ArgumentParser
import Foundation
import Intake
import Model
import Recording
import Settings

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show how documents are read and matched, without recording anything.",
        discussion: """
            Reads each file as the service would, with the same rules and contacts, and says what it found, where, and \
            what it would decide. A number is taken for an interaction log entry, whose stored document is explained. \
            Exits 0 when all documents could be read, 1 when none could, else 3.

            Examples:
              dossier explain invoice.pdf              in words
              dossier explain --text invoice.pdf       with the numbered lines as Dossier sees them
              dossier explain --format jsonl *.xml     one object a file, for scripts
              dossier explain 17                       the document of entry 17
              dossier explain --rules ./new-rules *.pdf   by rules that are not in force yet
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Flag(help: "Show the document's text, line by line.")
    var text = false

    @Option(help: CommonOptions.rulesHelp)
    var rules: String?

    @Argument(help: ArgumentHelp("Files to explain, or the number of an entry.", valueName: "file-or-entry"))
    var subjects: [String]

    func run() async throws {
        let configuration = try common.configuration(rules: rules)
        let ledger = try openLedger(configuration.storePath)
        var found: [Explanation.Subject] = []
        for word in subjects {
            do {
                found.append(try subject(word, ledger, storePath: configuration.storePath))
            } catch let refusal as Refusal {
                StandardError.say(refusal.sentence)
            } catch let failure as LedgerFailure where failure.disposition == .never {
                StandardError.sentence(failure.phrase)
            }
        }
        guard !found.isEmpty else { throw ExitCode(Refusal.refused) }
        let explainer = try DocumentExplainer(configuration, ledger: ledger, decidesKnown: rules != nil)
        let read = try await explain(found, by: explainer)
        await explainer.shutDown()
        if read == 0 { throw ExitCode(Refusal.refused) }
        if read < subjects.count { throw ExitCode(Refusal.partly) }
    }

    /// How many of them could be read.
    private func explain(_ subjects: [Explanation.Subject], by explainer: DocumentExplainer) async throws -> Int {
        var read = 0
        if output.format == .table {
            for await explanation in explainer.explain(subjects) {
                if explanation.outcome != .problem { read += 1 }
                StandardOutput.write(ExplanationText(explanation, withText: text).text)
            }
        } else {
            var printer = RecordPrinter(format: output.format, columns: [], csv: Self.csvColumns)
            for await explanation in explainer.explain(subjects) {
                if explanation.outcome != .problem { read += 1 }
                try printer.print(encoding: explanation)
            }
            printer.finish()
        }
        return read
    }

    /// Nil before the first start of the service, when there is no ledger yet.
    private func openLedger(_ path: String) throws -> SQLiteLedger? {
        guard SQLiteLedger.exists(inDirectory: path) else {
            if let right = MissingRight(toRead: path + "/dossier.sqlite") {
                throw Refusal(right.sentence)
            }
            StandardError.say("There is no ledger in \(path) yet; documents are explained without any contacts.")
            return nil
        }
        return try SQLiteLedger(directory: path, readOnly: true)
    }

    private static let csvColumns = [
        "path", "outcome", "reason", "facts.kind", "facts.direction", "facts.number", "facts.date", "facts.due_date",
        "facts.currency", "facts.total", "facts.language", "contact_no", "rule", "template_code",
    ]

    /// A file, or the stored document of the entry that `word` numbers.
    private func subject(
        _ word: String, _ ledger: SQLiteLedger?, storePath: String
    ) throws -> Explanation.Subject {
        if FileManager.default.fileExists(atPath: word) {
            return Explanation.Subject(file: URL(fileURLWithPath: word).standardizedFileURL.path)
        }
        guard let number = Int64(word) else { throw Refusal("There is no file \(word).") }
        guard let ledger, let entry = try ledger.entry(number) else {
            throw try ledger?.missing(entry: number) ?? LedgerFailure.notFound("entry \(number)")
        }
        guard let document = entry.document else { throw try ledger.missing(documentOf: entry) }
        let stored = document.storedPath
        return Explanation.Subject(
            entry: number, storedPath: stored.hasPrefix("/") ? stored : storePath + "/" + stored,
            originalPath: document.originalPath)
    }
}
