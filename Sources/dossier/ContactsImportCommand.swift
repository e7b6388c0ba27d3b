import ArgumentParser
import ContactFiles
import Foundation
import Recording

struct ContactsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring the contacts up to date from a CSV file of Business Central.",
        discussion: """
            The columns are known by their captions in English, Dutch, French or German, in any order. Contacts are known \
            by their No.: new ones are added, known ones changed, and none is taken away. It may be repeated at any time.

            What is wrong with a line is said with the line. A wrong number costs that number; a line without No. or \
            name is left out, and then the exit code is 3.
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "Only say what is in the file and what is wrong with it.")
    var dryRun = false

    @Argument(help: "The file; - for standard input.")
    var file: String

    func run() async throws {
        let content = try read()
        let name = file == "-" ? "standard input" : URL(fileURLWithPath: file).lastPathComponent
        tell(content.remarks, name)
        tell(content.refusals, name)
        if dryRun {
            StandardOutput.write("\(counted(content.contacts.count, "contact")) in \(name); nothing was changed.")
        } else {
            let result = try common.ledger(readOnly: false).importContacts(content.contacts)
            StandardOutput.write(
                "\(counted(content.contacts.count, "contact")) in \(name): \(result.added) added, "
                    + "\(result.changed) changed, \(result.unchanged) as they were.")
        }
        if !content.refusals.isEmpty {
            throw Refusal.partlyDone("\(counted(content.refusals.count, "line")) left out; mend them and import again.")
        }
    }

    private func read() throws -> ContactFileContent {
        let bytes: [UInt8]
        do {
            let handle =
                file == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
            bytes = Array(try handle.read(upToCount: ContactFile.maximumSize + 1) ?? Data())
        } catch {
            let there = FileManager.default.fileExists(atPath: file)
            throw Refusal("\(file): \(there ? "cannot be read; check its kind and its rights" : "is not there").")
        }
        do throws(ContactFileFailure) {
            return try ContactFile.read(bytes: bytes)
        } catch {
            throw Refusal("\(file): \(error).")
        }
    }

    private func tell(_ notes: [ContactFileNote], _ name: String) {
        for note in notes.prefix(200) { StandardError.write(note.sentence(file: name)) }
        if notes.count > 200 { StandardError.write("\(name): and \(notes.count - 200) more like these") }
    }

    private func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
