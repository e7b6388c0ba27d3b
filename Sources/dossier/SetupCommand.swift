import ArgumentParser
import Model
import Operations

struct SetupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup",
        abstract: "Which template serves which type of document; a type without one goes to review.",
        discussion: """
            The files say it in [setup]; what is said here is kept in the ledger and wins, until it is reset. A running \
            service takes it over within seconds.

            Examples:
              dossier setup list
              dossier setup set sales-work-order ONSITE    a type of the office's own
              dossier setup clear sales-reminder           reminders go to review
              dossier setup reset sales-reminder           as the files say
            """,
        subcommands: [SetupListCommand.self, SetupSetCommand.self, SetupClearCommand.self, SetupResetCommand.self])
}

struct SetupSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Let a template serve a type of document.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The type: sales- or purchase- and the kind.", completion: .anyDocumentType) var type: String
    @Argument(help: "The code of the template.", completion: .templateCode) var template: String

    func run() async throws {
        let office = try common.office(readOnly: false)
        let type = try SetupType.read(type)
        let code = try office.taxonomy().taxonomy.template(given: template).code
        try office.setTemplate(code, for: type, at: .now)
        StandardOutput.say("\(type.rawValue): served by \(code)")
    }
}

struct SetupClearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear", abstract: "Let no template serve a type: its documents go to review.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The type: sales-reminder, for instance.", completion: .documentType) var type: String

    func run() async throws {
        let type = try SetupType.read(type)
        try common.office(readOnly: false).setTemplate(nil, for: type, at: .now)
        StandardOutput.say("\(type.rawValue): served by no template; such documents go to review")
    }
}

struct SetupResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Take back what was said of a type by command: it is again as the files say.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The type: sales-reminder, for instance.", completion: .documentType) var type: String

    func run() async throws {
        let type = try SetupType.read(type)
        try common.office(readOnly: false).resetSetup(of: type, at: .now)
        StandardOutput.say("\(type.rawValue): as the files say")
    }
}

/// Types of documents as they are typed: the office's own kinds among them.
enum SetupType {
    static func read(_ text: String) throws -> DocumentType {
        let type = DocumentType(rawValue: text.lowercased())
        guard let kind = type.kindAndDirection?.kind.rawValue, kind.utf8.count <= 60,
            kind.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
        else {
            throw Refusal(
                "'\(text)' is no type of document; it is sales- or purchase- and a kind, such as sales-invoice.")
        }
        return type
    }
}
