import ArgumentParser

struct SegmentsCriteriaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "criteria", abstract: "Criteria under a name, for any segment.",
        subcommands: [
            SegmentsCriteriaSaveCommand.self,
            SegmentsCriteriaListCommand.self,
            SegmentsCriteriaShowCommand.self,
            SegmentsCriteriaDeleteCommand.self,
        ])
}
