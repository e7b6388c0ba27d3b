import ArgumentParser
import Model
import Operations

struct TemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "The interaction templates: what an interaction of each sort costs, takes, and is called.",
        discussion: """
            Templates stand in taxonomy.toml and templates.d, or are made here. What is made or changed here is kept \
            in the ledger and wins over the files, until it is reset. 'dossier setup' tells which of them serves which \
            type of document.

            Examples:
              dossier templates list                    all of them
              dossier templates list --group SALES      those of one interaction group
              dossier templates add VISIT --group MEETING --description "Visit" --text nl=Bezoek --minutes 60 --cost 25
              dossier templates edit VISIT --cost 30
              dossier templates show VISIT
              dossier templates delete VISIT
            """,
        subcommands: [
            TemplatesListCommand.self, TemplatesShowCommand.self, TemplatesAddCommand.self, TemplatesEditCommand.self,
            TemplatesAttachmentCommand.self, TemplatesDeleteCommand.self, TemplatesResetCommand.self,
        ])
}

struct TemplatesDeleteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a template that no file has and nothing uses.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The code of the template.", completion: .templateCode) var code: String

    func run() async throws {
        let office = try common.office(readOnly: false, needsRules: true)
        let code = try office.taxonomy().taxonomy.template(given: code).code
        let left = try office.deleteTemplate(code, at: .now)
        StandardOutput.say("Template \(code): deleted")
        for file in left { StandardOutput.say("Please delete by hand: \(file).") }
    }
}

struct TemplatesResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Take back what was changed by command: the template is again as its file says.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The code of the template.", completion: .templateCode) var code: String

    func run() async throws {
        let office = try common.office(readOnly: false)
        let code = try office.taxonomy().taxonomy.template(given: code).code
        try office.resetTemplate(code, at: .now)
        StandardOutput.say("Template \(code): as its file says")
    }
}
