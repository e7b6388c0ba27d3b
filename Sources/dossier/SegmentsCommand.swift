import ArgumentParser

struct SegmentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments",
        abstract: "Named groups of contacts: make them, choose who is in them, log them, export them.",
        subcommands: [
            SegmentsCreateCommand.self,
            SegmentsEditCommand.self,
            SegmentsListCommand.self,
            SegmentsShowCommand.self,
            SegmentsAddCommand.self,
            SegmentsRefineCommand.self,
            SegmentsReduceCommand.self,
            SegmentsRemoveCommand.self,
            SegmentsUndoCommand.self,
            SegmentsHistoryCommand.self,
            SegmentsCriteriaCommand.self,
            SegmentsExportCommand.self,
            SegmentsDeleteCommand.self,
            SegmentsLogCommand.self,
            SegmentsLoggedCommand.self,
            SegmentsFollowUpCommand.self,
        ])
}
