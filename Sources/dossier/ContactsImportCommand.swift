import ArgumentParser
import ContactFiles
import Foundation
import Intake
import Model
import Recording

struct ContactsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring the contacts up to date from a CSV file of Business Central, or from vCards.",
        discussion: """
            The columns are known by their captions in English, Dutch, French or German, in any order. Contacts are known \
            by their No.: new ones are added, known ones changed, and none is taken away. What the file has no column for \
            stays as it is. It may be repeated at any time.

            vCards may be of version 3.0 or 4.0. Their No. is X-DOSSIER-NO, else the UID.

            What is wrong with a line is said with the line. A wrong number costs that number; a line without No. or \
            name is left out, and then the exit code is 3.
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "Only say what would be changed and what is wrong with the file.")
    var dryRun = false

    @Argument(help: "The file; - for standard input.")
    var file: String

    func run() async throws {
        let (handle, size) = try open()
        let ledger = try common.ledger(readOnly: dryRun)
        let name = file == "-" ? Words.text("standard input") : URL(fileURLWithPath: file).lastPathComponent
        let done: ContactFileImport
        do {
            done = try ContactFileImport(into: ledger, size: size, dryRun: dryRun) { count in
                Array(try handle.read(upToCount: count) ?? Data())
            }
        } catch let failure as ContactFileFailure {
            throw Refusal("\(file): \(failure).")
        } catch let failure as LedgerFailure {
            throw failure
        } catch {
            throw Refusal("\(file): cannot be read; check its kind and its rights.")
        }
        tell(done.sentences, name)
        let (result, refused) = (done.result, done.refused)
        let counts: Phrase =
            "\(result.count + refused, "contact", "contacts") in \(name): \(result.added) added, "
            + "\(result.changed) changed, \(result.unchanged) unchanged, \(refused) refused"
        StandardOutput.say(dryRun ? "\(counts); this was a dry run, nothing was changed." : "\(counts).")
        let waiting = dryRun || result.added + result.changed == 0 ? 0 : try ledger.waitingReviews()
        if waiting > 0 {
            StandardOutput.say(
                "\(waiting, "document waits", "documents wait") for review; 'dossier review retry --all' "
                    + "records what is known now.")
        }
        if refused > 0 {
            throw Refusal.partlyDone("\(refused, "line", "lines") left out; mend them and import again.")
        }
    }

    /// The file, and its size in bytes where it has one.
    private func open() throws -> (FileHandle, Int64) {
        if file == "-" { return (FileHandle.standardInput, 0) }
        do {
            let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int64
            return (try FileHandle(forReadingFrom: URL(fileURLWithPath: file)), size ?? 0)
        } catch {
            guard FileManager.default.fileExists(atPath: file) else { throw Refusal("\(file): is not there.") }
            throw Refusal("\(file): cannot be read; check its kind and its rights.")
        }
    }

    private func tell(_ notes: [ContactFileNote], _ name: String) {
        for note in notes.prefix(200) {
            StandardError.write(note.sentence(file: name, language: Words.current.language))
        }
        if notes.count > 200 { StandardError.say("\(name): and \(notes.count - 200) more like these") }
    }
}
