import ArgumentParser
import Foundation
import Model
import Operations
import Recording

struct DocumentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "Copy the stored document of an entry out of the store.",
        discussion: """
            Its bytes are compared with their SHA-256 while they are copied, so that what arrives is what was recorded. \
            A file that is there already is left alone, unless you say --force.

            Examples:
              dossier document 117 --output invoice.pdf
              dossier document 117 --output - | pdftotext - -
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The number of the entry.", valueName: "entry"))
    var number: Int64
    @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
    var output: String
    @Flag(help: "Write over a file that is there already.")
    var force = false

    func run() async throws {
        let document = try common.office(readOnly: true).document(ofEntry: number)
        do {
            if output == "-" {
                // Before the first byte, for what is in a pipe cannot be taken back.
                try document.verify()
                _ = try document.copy(to: STDOUT_FILENO, at: "standard output")
                return
            }
            try document.export(to: output, replacing: force)
        } catch {
            throw Refusal("\(error).")
        }
        let format = document.document.mediaType.rawValue
        StandardOutput.say("\(output): the document of entry \(number), \(format).")
    }
}
