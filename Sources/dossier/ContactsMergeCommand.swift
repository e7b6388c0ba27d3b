import ArgumentParser
import Model
import Recording

struct ContactsMergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make one contact of two that are the same.",
        discussion: """
            Example:
              dossier contacts merge C00105 --into C00042           shows what would move
              dossier contacts merge C00105 --into C00042 --yes     moves it

            Entries with their documents, names, numbers, addresses, people, and the place among the candidates of what \
            waits for review move to the contact that stays. The number that goes still finds it: on papers, in rules, in \
            commands, and when it is imported again.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The No. of the contact that goes.", completion: .contactNumber)
    var number: String
    @Option(help: "The No. of the contact that stays.", completion: .contactNumber)
    var into: String
    @Flag(help: "Do it; without, only what would be done is shown.")
    var yes = false

    func run() async throws {
        guard let from = ContactNumber.normalForm(number), let into = ContactNumber.normalForm(into) else {
            throw Refusal("Contact numbers have 1 to 20 characters.")
        }
        let merge = try common.ledger(readOnly: !yes).merge(contact: from, into: into, preview: !yes)
        let (goes, stays) = ("\(merge.from.number) \(merge.from.name)", "\(merge.into.number) \(merge.into.name)")
        StandardOutput.say(yes ? "\(goes) was merged into \(stays):" : "\(goes) would be merged into \(stays):")
        let what: Phrase =
            "\(merge.entries) entries, \(merge.reviews) waiting review items and \(merge.people) people"
        StandardOutput.say(yes ? "  \(what) moved." : "  \(what) would move.")
        StandardOutput.write("")
        ContactView.print(merge.into)
        if !yes {
            StandardOutput.write("")
            StandardOutput.say("Nothing was changed; say --yes to do it.")
        }
    }
}
