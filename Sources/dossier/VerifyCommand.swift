import ArgumentParser
import Model
import Operations
import Recording

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove that the ledger is sound and every document is there, in the store or in a backup.",
        discussion: """
            Looks at the structure of the database and whether all that names another thing finds it; compares each entry \
            with what was made of it so that it is found (codes, days, amounts, the document's number, the words of \
            description, subject and comments, but for capitals and accents); and reads every document to compare its bytes \
            with its checksum. Names, costs and what was read in documents stand in the ledger once, and are not proven: \
            MANIFEST proves them in a backup. --quick looks only at the structure, and whether documents are there in their \
            size. The service may work meanwhile.

            Exit codes: 0 all is well, 1 something is damaged or missing, 3 there are only oddities.

            Examples:
              dossier verify --quick
              dossier verify /mnt/backup/dossier-monday
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Flag(help: "Do not read the documents, nor compare the entries.")
    var quick = false
    @Argument(help: "A backup, folder or archive; without it the store itself.")
    var backup: String?

    func run() async throws {
        let found =
            if let backup {
                try Office.verify(backup: backup, isQuick: quick)
            } else {
                try common.office(readOnly: true).verify(isQuick: quick)
            }
        if output.format == .table { tell(found) } else { list(found) }
        if found.isDamaged { throw ExitCode(Refusal.refused) }
        if !found.findings.isEmpty { throw ExitCode(Refusal.partly) }
    }

    private func tell(_ found: StoreVerification) {
        for finding in found.told { StandardOutput.say("\(finding.what): \(finding.remedy).") }
        guard found.findings.isEmpty else { return }
        StandardOutput.say(
            quick
                ? """
                As far as was looked all is well: the structure of the database is sound, and \
                \(found.documents, "document is", "documents are") there (\(Words.megabytes(found.size)) MB).
                """
                : """
                All is well: the structure of the database is sound, entries agree with what finds them, and \
                \(found.documents, "document is", "documents are") there as stored (\(Words.megabytes(found.size)) MB).
                """)
    }

    private func list(_ found: StoreVerification) {
        var printer = RecordPrinter(format: output.format, columns: [], csv: ["weight", "code", "finding", "remedy"])
        for finding in found.told {
            printer.print(
                OutputObject([
                    "weight": .text(finding.weight.rawValue), "code": .text(finding.code),
                    "finding": .text(finding.what.description), "remedy": .text(finding.remedy.description),
                ]))
        }
        printer.finish()
    }
}
