import ArgumentParser
import Model
import Recording

struct ContactsAliasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias",
        abstract: "Other names and numbers by which documents call a contact.",
        discussion: """
            Examples:
              dossier contacts alias add C00042 "Garage De Smet & Zn"
              dossier contacts alias list                      all that was taught, and by whom
              dossier contacts alias list --contact C00042
              dossier contacts alias remove 7 8                take them back: such documents are asked about again
            """,
        subcommands: [
            ContactsAliasAddCommand.self, ContactsAliasListCommand.self, ContactsAliasRemoveCommand.self,
        ],
        defaultSubcommand: ContactsAliasAddCommand.self)
}

struct ContactsAliasAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add another name by which documents call a contact.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The contact's No.", completion: .contactNumber)
    var number: String

    @Argument(help: "The name as documents print it.")
    var name: String

    func run() async throws {
        let ledger = try common.ledger(readOnly: false)
        let contact = try ledger.contact(given: number)
        let alias = name.trimmed
        guard !NameKey(alias).isEmpty, alias.utf8.count <= 250 else {
            throw Refusal("'\(name)' is no name to recognise a contact by.")
        }
        let lesson = Lesson(contactNumber: contact.number, sign: .alias(alias))
        try ledger.learn(lesson, by: CurrentUser.name, at: .now)
        StandardOutput.say("\(contact.number) \(contact.name) is '\(alias)' as well.")
    }
}

struct ContactsAliasListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what was taught: by hand, and by assigning documents.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: "Only what was taught about this contact.", completion: .contactNumber)
    var contact: String?

    func run() async throws {
        let ledger = try common.ledger()
        let number = try contact.map { try ledger.contact(given: $0).number }
        var printer = RecordPrinter(format: output.format, columns: Self.columns)
        for lesson in try ledger.lessons(ofContact: number) { printer.print(lesson.object) }
        printer.finish(nothing: "Nothing was taught yet.")
    }

    private static let columns = [
        TableColumn("No.", "alias_no", atRight: true), TableColumn("Contact", "contact_no"),
        TableColumn("Name", "contact_name", mayBeCut: true), TableColumn("Is known by", "known_by", mayBeCut: true),
        TableColumn("Since", "learnt_on"), TableColumn("By", "learnt_by"),
    ]
}

struct ContactsAliasRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take back what was taught: such documents are asked about again.")

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The numbers of the aliases, as 'contacts alias list' shows them.", valueName: "no"))
    var numbers: [String]

    func validate() throws {
        for number in numbers where Int64(number) == nil {
            throw ValidationError(
                saying: "'\(number)' is no number of an alias; 'dossier contacts alias list' shows them.")
        }
    }

    func run() async throws {
        let ledger = try common.ledger(readOnly: false)
        let numbers = numbers.compactMap { Int64($0) }
        try Settlement.each(numbers) { number in
            let (forgotten, others) = try ledger.forget(lesson: number)
            let contact = "\(forgotten.lesson.contactNumber) \(forgotten.contactName)"
            let done: Phrase = "\(contact) is not known by \(forgotten.lesson.sign.phrase) any more"
            return others.filter { !numbers.contains($0.number) }.reduce(done) { said, other in
                "\(said); alias \(other.number) of the same document stays: \(other.lesson.sign.phrase)"
            }
        }
    }
}

extension LearntLesson {
    fileprivate var object: OutputObject {
        var (scheme, value, scope): (String, String, OutputValue) = ("name", "", .null)
        switch lesson.sign {
        case .identifier(let identifier): (scheme, value) = (identifier.scheme.rawValue, identifier.value)
        case .alias(let name): value = name
        case .name(let learnt):
            value = learnt.name
            scope = .text(learnt.postCode.map { "post code \($0)" } ?? "no post code printed")
        }
        return OutputObject([
            "alias_no": .number(number), "contact_no": .text(lesson.contactNumber), "contact_name": .text(contactName),
            "scheme": .text(scheme), "value": .text(value), "scope": scope, "known_by": .phrase(lesson.sign.phrase),
            "learnt_on": .text(String(learntAt.local.prefix(10))), "learnt_at": .text(learntAt.description),
            "learnt_by": .text(learntBy), "document": .optional(originalPath),
        ])
    }
}
