import ArgumentParser
import ContactFiles
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
        let input = try InputFile(file)
        let ledger = try common.ledger(readOnly: dryRun)
        let done: ContactFileImport
        do {
            done = try ContactFileImport(into: ledger, size: input.size, dryRun: dryRun) { try input.read($0) }
        } catch let failure as ContactFileFailure {
            throw Refusal("\(file): \(failure.phrase).")
        }
        let name = input.name
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

    private func tell(_ notes: [ContactFileNote], _ name: String) {
        for note in notes.prefix(200) {
            StandardError.write(note.sentence(file: name, language: Words.current.language))
        }
        if notes.count > 200 { StandardError.say("\(name): and \(notes.count - 200) more like these") }
    }
}
