import ArgumentParser
import ContactFiles
import Model
import Recording

struct ContactsExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write all contacts as a CSV file that the import reads back, or as vCards.",
        discussion: """
            Examples:
              dossier contacts export > contacts.csv
              dossier contacts export --as vcard > contacts.vcf

            The CSV file holds everything that is known of a contact, in order of number. Several numbers in one field \
            are set off by |, and so are other names and other addresses.
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case csv, vcard, vcard3

        /// What is written ends its own lines.
        func begin(_ output: inout StandardOutput) {
            if self == .csv { output.line(ContactCSV.heading.dropLast()) }
        }

        func write(_ contact: Contact, to output: inout StandardOutput) {
            let bytes =
                switch self {
                case .csv: ContactCSV.line(contact)
                case .vcard: ContactCard.card(contact, .four)
                case .vcard3: ContactCard.card(contact, .three)
                }
            output.line(bytes.dropLast())
        }
    }

    @OptionGroup var common: CommonOptions

    @Option(name: .customLong("as"), help: "csv, vcard (4.0) or vcard3 (3.0).")
    var form = Form.csv

    func run() async throws {
        let ledger = try common.ledger()
        var output = StandardOutput()
        form.begin(&output)
        var after: String?
        while true {
            let page = try ledger.contacts(matching: nil, limit: 500, after: after)
            for contact in page { form.write(contact, to: &output) }
            after = page.last?.number
            if page.count < 500 { break }
        }
    }
}
