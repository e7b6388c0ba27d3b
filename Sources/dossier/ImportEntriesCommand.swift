import ArgumentParser
import ContactFiles
import Model
import Operations

struct ImportEntriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entries",
        abstract: "Record the interactions of a CSV or JSON lines file, each once.",
        discussion: """
            The columns are known by Business Central's captions in English, Dutch, French or German, in any order; \
            needed are Date, Contact No. and Interaction Template Code. An interaction is known again by its Entry No., \
            else by what its row says: a file may be imported again, and nothing is recorded twice. Numbers of two \
            systems are kept apart by --source. Document types are known by Business Central's words (Sales Inv.) or \
            ours. Where 1.250 stands, the language of the captions tells whether the point sets off decimals, or \
            --decimal does. A row is refused, with its line and what to do, whose \
            contact or template is not known, whose day is yet to come, or which says otherwise than when it was \
            imported before; then the exit code is 3. The oldest are recorded first, among 20,000 rows at a time, so \
            that the newest have the highest numbers. The texts of comments, attached documents, the rule, reprints and \
            the links between entries cannot be taken along; which of them the file has, is said.

            Examples:
              dossier import entries interactions.csv --dry-run
              dossier import entries interactions.csv --source business-central
              dossier import entries old.jsonl --source old
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The name of the other system.")
    var source = "business-central"
    @Option(help: "How dates such as 1/2/2026 are meant: dmy or mdy.")
    var dates = EntryRow.DateOrder.dmy
    @Option(help: "What sets off decimals where 1.250 or 1,250 stands: point or comma; else by the captions.")
    var decimal: EntryRow.DecimalSign?
    @Flag(help: "Only say what would be recorded and what is refused.")
    var dryRun = false
    @Argument(help: "The file; - for standard input.")
    var file: String

    func validate() throws {
        if source.isEmpty || source.utf8.count > 50 {
            throw ValidationError(saying: "--source needs a name of at most 50 letters.")
        }
    }

    func run() async throws {
        let office = try common.office(readOnly: dryRun)
        let input = try InputFile(file)
        var done = EntryFileImport()
        do {
            try office.importEntries(
                from: source, order: dates, decimal: decimal, dryRun: dryRun, at: .now, into: &done
            ) { try input.read($0) }
        } catch {
            let failure: any Error = (error as? ContactFileFailure).map { Refusal("\(file): \($0.phrase).") } ?? error
            guard !dryRun, done.added > 0 else { throw failure }
            // What was recorded before stays.
            tell(done, input.name)
            _ = DossierCommand.tell(failure)
            throw ExitCode(Refusal.partly)
        }
        tell(done, input.name)
        if done.refused > 0 {
            throw Refusal.partlyDone("\(done.refused, "row", "rows") left out; mend them and import again.")
        }
    }

    private func tell(_ done: EntryFileImport, _ name: String) {
        if !done.unknownHeadings.isEmpty {
            StandardError.say(
                "\(name): left out, as no column is called so: \(done.unknownHeadings.joined(separator: ", ")).")
        }
        if !done.unknownTypes.isEmpty {
            let types = done.unknownTypes.map(\.rawValue).sorted().joined(separator: ", ")
            StandardError.say(
                "\(name): document types that nothing here serves, kept as they are: \(types); 'dossier setup set' gives one a template."
            )
        }
        if !done.passedOver.isEmpty {
            let captions = EntryColumn.allCases.filter(done.passedOver.contains).map(done.heading)
            StandardError.say(
                "\(name): not taken along, as it belongs to the other log: \(captions.joined(separator: ", ")).")
        }
        for refused in done.refusals.prefix(200) {
            StandardError.say("\(name), line \(refused.line): \(refused.why).")
        }
        if done.refused > 200 { StandardError.say("\(name): and \(done.refused - 200) more like these.") }
        let counts: Phrase = "\(name): \(done.added) added, \(done.unchanged) unchanged, \(done.refused) refused"
        StandardOutput.say(dryRun ? "\(counts); this was a dry run, nothing was changed." : "\(counts).")
    }
}

extension EntryRow.DateOrder: ExpressibleByArgument {}
extension EntryRow.DecimalSign: ExpressibleByArgument {}
