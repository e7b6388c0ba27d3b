import ArgumentParser
import Model
import Operations
import Recording

struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Take a person out of the ledger, on his or her request.",
        discussion: """
            Without --yes it only tells what would go. The card, names, addresses, numbers and what was learnt go, and \
            so do the texts of the entries, comments, drafts and documents that are of nobody else, and texts about others \
            that name the person: comments, subjects, descriptions, reasons, reports of imports, what segments are called \
            and were chosen by. The entries stay under a neutral number, with cost, minutes and amounts: figures are as \
            before. With --keep-documents the documents stay, as the law may want of invoices. Documents of others that name \
            the person stay, and are told with the numbers of their entries. What was erased cannot come back but from a \
            backup.

            Examples:
              dossier erase P00017 --reason "request of 3 March"
              dossier erase P00017 --reason "request of 3 March" --yes
              dossier erase --list                     what was erased, without the names
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Argument(help: "The number of the person.", completion: .contactNumber)
    var contact: String?
    @Option(help: "Why, without the name: it is kept.")
    var reason: String?
    @Flag(help: "Keep the documents, and what was read in them.")
    var keepDocuments = false
    @Flag(help: "Do it.")
    var yes = false
    @Flag(help: "List what was erased.")
    var list = false

    func validate() throws {
        if !list, output.format != .table { throw ValidationError(saying: "--format goes with --list.") }
        guard !list else {
            guard contact == nil, reason == nil, !keepDocuments, !yes else {
                throw ValidationError(
                    saying: "--list shows all that was erased; a number and what goes with it do not fit.")
            }
            return
        }
        if contact == nil { throw ValidationError(saying: "Give the number of the person, or --list.") }
        if reason?.trimmed.isEmpty ?? true { throw ValidationError(saying: "--reason needs a few words.") }
    }

    func run() async throws {
        let office = try common.office(readOnly: list || !yes)
        guard !list, let contact, let reason else { return try showPast(office) }
        let person = try office.ledger.contact(given: contact)
        let done = try office.erase(
            person.number, reason: String(reason.trimmed.prefix(250)), keepsDocuments: keepDocuments, at: .now,
            preview: !yes)
        ErasureText(done, of: person, keepsDocuments: keepDocuments).print()
    }

    private func showPast(_ office: Office) throws {
        var printer = RecordPrinter(format: output.format, columns: Self.columns)
        for past in try office.erasures() {
            printer.print(
                OutputObject([
                    "contact_no": .text(past.neutralNumber),
                    "erased_at": .moment(past.at),
                    "erased_by": .text(past.user), "entries": .number(Int64(past.entries)),
                    "documents": .number(Int64(past.documents)), "kept": .number(Int64(past.kept)),
                    "reason": .text(past.reason),
                ]))
        }
        printer.finish(nothing: "Nobody was erased.")
    }

    private static let columns = [
        TableColumn("Now", "contact_no"), TableColumn("When", "erased_at"), TableColumn("User", "erased_by"),
        TableColumn("Entries", "entries", atRight: true), TableColumn("Documents", "documents", atRight: true),
        TableColumn("Kept", "kept", atRight: true), TableColumn("Reason", "reason", mayBeCut: true),
    ]
}
