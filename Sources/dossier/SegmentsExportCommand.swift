import ArgumentParser
import ContactFiles
import Model
import Operations
import Recording

struct SegmentsExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the contacts of a segment as a CSV file that the import reads back, or as vCards.",
        discussion: """
            Examples:
              dossier segments export SPRING > spring.csv
              dossier segments export SPRING --as vcard > spring.vcf
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @Option(name: .customLong("as"), help: "csv, vcard (4.0) or vcard3 (3.0).")
    var form = ContactsExportCommand.Form.csv

    func run() async throws {
        let ledger = try common.office(readOnly: true).ledger
        let number = try ledger.segment(given: segment.number).segment.number
        var output = StandardOutput()
        form.begin(&output)
        try ledger.eachMember(ofSegment: number) { form.write($0, to: &output) }
    }
}
