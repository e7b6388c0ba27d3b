import ArgumentParser
import Model
import Operations

struct TemplatesAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Make an interaction template.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "Its code: 1 to 10 characters.") var code: String
    @OptionGroup(title: "The template") var options: TemplateOptions
    @OptionGroup(title: "Its file") var file: TemplateFileOptions

    func validate() throws {
        if options.group == nil {
            throw ValidationError(saying: "A template belongs to a group; say which, with --group.")
        }
    }

    func run() async throws {
        let office = try common.office(readOnly: false)
        try file.check(office)
        var template = InteractionTemplate(code: code.uppercased(), groupCode: "", description: "")
        try options.apply(to: &template, office, office.taxonomy().taxonomy)
        try office.add(template, at: .now)
        StandardOutput.say("Template \(template.code): \(template.description)")
        try file.apply(to: template.code, office)
    }
}

struct TemplatesEditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a template; what is said here wins over its file.",
        discussion: """
            Examples:
              dossier templates edit ONSITE --cost 60 --text nl="Bezoek bij de klant"
              dossier templates edit BUS --attach letter-nl.odt --language nl
              dossier templates edit BUS --language nl --remove-attachment
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The code of the template.", completion: .templateCode) var code: String
    @OptionGroup(title: "The template") var options: TemplateOptions
    @OptionGroup(title: "Its file") var file: TemplateFileOptions

    func validate() throws {
        if options.isEmpty, file.isEmpty {
            throw ValidationError(saying: "Say what to change: a value such as --cost 30, or --attach FILE.")
        }
    }

    func run() async throws {
        let office = try common.office(readOnly: false)
        try file.check(office)
        let taxonomy = try office.taxonomy().taxonomy
        let code = try taxonomy.template(given: code).code
        if !options.isEmpty {
            let template = try office.changeTemplate(code, at: .now) { try options.apply(to: &$0, office, taxonomy) }
            StandardOutput.say("Template \(template.code): \(template.description)")
        }
        try file.apply(to: code, office)
    }
}
