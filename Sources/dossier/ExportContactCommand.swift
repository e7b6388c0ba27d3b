import ArgumentParser
import Model
import Operations
import Settings

struct ExportContactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "Write all about one contact into a folder or an archive.",
        discussion: """
            The card (CSV and vCard), segments, entries with their decisions, comments and changes, drafts, what waits or \
            waited for review and names the contact, and every document, compared with its checksum. index.txt is for people, in the office's language, the .jsonl files \
            for machines. Of a company, with its people's.

            Examples:
              dossier export --contact C00042 --output C00042.tar
              dossier export contact --contact P00017 --output ./P00017
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The number of the contact.", completion: .contactNumber)
    var contact: String
    @Option(name: .shortAndLong, help: "The folder to make, or the archive: a name that ends in .tar.")
    var output: String

    func run() async throws {
        let office = try common.office(readOnly: true)
        let found = try office.ledger.contact(given: contact)
        let language = office.configuration.company.languages.first ?? "en"
        let wording = Wording.load(environment: ["LANG": language], programPath: CommonOptions.programPath)
        let written = try office.export(found, to: output, wording: wording)
        StandardOutput.say(
            """
            \(output): \(written.entries, "entry", "entries"), \(written.documents, "document", "documents") and \
            \(written.reviews, "review item", "review items") of \(found.number) \(found.name).
            """)
        guard written.missing > 0 else { return }
        throw Refusal.partlyDone(
            """
            \(written.missing, "document is", "documents are") missing or damaged in the store and so not in the archive; \
            'dossier verify' tells which.
            """)
    }
}
