import ArgumentParser
import Model
import Recording
import Settings

struct ReviewAssignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Record waiting documents for a contact, as if they had been matched.",
        discussion: """
            With --remember, the name by which the document calls the contact becomes an alias: the next document \
            with that name is not asked about for this reason.

            Examples:
              dossier review assign 12 --contact C00042
              dossier review assign 12 13 --contact C00042 --remember
              dossier review assign 14 --contact C00042 --template S_QUOTE
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The numbers of the review items.", valueName: "item"))
    var numbers: [Int64]
    @Option(help: "The contact's number.")
    var contact: String
    @Option(help: "The interaction template, when the document's type has none.")
    var template: String?
    @Flag(help: "Learn the name on the document as an alias of the contact.")
    var remember = false

    func run() async throws {
        let configuration = try common.configuration()
        let ledger = try SQLiteLedger(directory: configuration.storePath)
        try ledger.install(configuration.taxonomy)
        try Settlement.each(numbers) { number in
            let done = try ledger.assign(
                review: number, to: ContactNumber.normalForm(contact) ?? contact, template: template?.uppercased(),
                by: CurrentUser.name, at: .now, remember: remember)
            let entry = done.entry
            let what = done.isReprint ? "counted as a reprint of entry" : "recorded as entry"
            let learnt = done.learntAlias.map { "; '\($0)' is known from now on" } ?? ""
            return "Review item \(number): \(what) \(entry.number) for \(entry.contactNumber) \(entry.contactName)"
                + (remember && done.learntAlias == nil ? "; the document shows no name to remember" : learnt)
        }
    }
}
