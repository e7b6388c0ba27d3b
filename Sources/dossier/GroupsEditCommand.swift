import ArgumentParser
import Model
import Operations
import Settings

/// What can be said of a group.
struct GroupOptions: ParsableArguments {
    @Option(help: "What it is called, in the office's first language.")
    var description: String?
    @Option(help: ArgumentHelp("The same in another language; may be given several times.", valueName: "nl=text"))
    var text: [TextOption] = []

    func validate() throws { try [TextOption].check(given: description) }

    func apply(to group: inout InteractionGroup, _ office: Office) throws {
        try text.apply(
            to: &group.texts, &group.description, given: description,
            office: office.configuration.company.languages.first ?? "en")
    }
}

struct GroupsAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Make an interaction group.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "Its code: 1 to 10 characters.") var code: String
    @OptionGroup(title: "The group") var options: GroupOptions

    func run() async throws {
        let office = try common.office(readOnly: false)
        var group = InteractionGroup(code: code.uppercased(), description: "")
        try options.apply(to: &group, office)
        try office.add(group, at: .now)
        StandardOutput.say("Group \(group.code): \(group.description)")
    }
}

struct GroupsEditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a group; what is said here wins over its file.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The code of the group.", completion: .groupCode) var code: String
    @OptionGroup(title: "The group") var options: GroupOptions

    func validate() throws {
        if options.description == nil, options.text.isEmpty {
            throw ValidationError(saying: "Say what to change: --description or --text.")
        }
    }

    func run() async throws {
        let office = try common.office(readOnly: false)
        let code = try office.taxonomy().taxonomy.group(given: code).code
        let group = try office.changeGroup(code, at: .now) { try options.apply(to: &$0, office) }
        StandardOutput.say("Group \(group.code): \(group.description)")
    }
}
