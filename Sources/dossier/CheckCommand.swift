import ArgumentParser

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the configuration and what it needs around it.")

    @OptionGroup var common: CommonOptions

    func run() async throws { _ = try common.configuration() }
}
