// The command line of Dossier: a file per command, each of which parses, opens the ledger, and prints.

import ArgumentParser
import Foundation
import Model
import Operations
import Recording
import Settings

@main
struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Who was sent what, and when: contacts, the interaction log and the review queue.",
        discussion: """
            Exit codes: 0 done, 1 refused or not found, 2 wrong usage, 3 partly done, 78 check found what must be mended.
            """,
        version: programVersion,
        subcommands: [
            CheckCommand.self,
            ExplainCommand.self,
            ContactsCommand.self,
            LogCommand.self,
            ShowCommand.self,
            RecordCommand.self,
            DraftsCommand.self,
            ResumeCommand.self,
            HistoryCommand.self,
            OpenCommand.self,
            DocumentCommand.self,
            CommentCommand.self,
            EvaluateCommand.self,
            AttemptCommand.self,
            FollowUpCommand.self,
            EditCommand.self,
            CancelCommand.self,
            UncancelCommand.self,
            PurgeCommand.self,
            ReviewCommand.self,
            ReassignCommand.self,
            SegmentsCommand.self,
            RulesCommand.self,
            TemplatesCommand.self,
            GroupsCommand.self,
            SetupCommand.self,
            ReplayCommand.self,
            StatusCommand.self,
            StatsCommand.self,
            ExportCommand.self,
            ImportCommand.self,
            EraseCommand.self,
            BackupCommand.self,
            RestoreCommand.self,
            VerifyCommand.self,
        ])

    /// Runs the command that the arguments name. The argument parser's own `main` exits 64 for wrong usage; our
    /// contract says 2.
    static func main() async {
        if let complaint = CommandSpelling(Self.self).complaint(Array(CommandLine.arguments.dropFirst())) {
            StandardError.say(complaint)
            Foundation.exit(Refusal.usage)
        }
        do {
            var command = try await asyncParseAsRoot()
            do {
                if var command = command as? any AsyncParsableCommand {
                    try await command.run()
                } else {
                    try command.run()
                }
            } catch let error as ValidationError {
                // The parser tells the usage of the command only for what it found itself.
                StandardError.write("Error: \(error.message)\n\(usageString(for: type(of: command)))", lines: true)
                Foundation.exit(Refusal.usage)
            }
        } catch {
            Foundation.exit(tell(error))
        }
    }

    /// Says on standard error what went wrong, and gives the exit code.
    static func tell(_ error: any Error) -> Int32 {
        switch error {
        case let refusal as Refusal:
            StandardError.say(refusal.sentence)
            return refusal.exitCode
        case let failure as ConfigurationFailure:
            for complaint in failure.complaints { StandardError.write(complaint.description) }
            return Refusal.refused
        case let failure as OperationFailure:
            StandardError.sentence(failure.phrase)
            return Refusal.refused
        case let failure as LedgerFailure:
            if let right = failure.path.flatMap({ MissingRight(toUseLedger: $0) }) {
                StandardError.say(right.sentence)
            } else {
                StandardError.sentence(failure.phrase)
            }
            return Refusal.refused
        default: break
        }
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        switch code {
        case .success:
            StandardOutput.write(CompletionScript(Self.self).mended(message))
            return 0
        case .validationFailure:
            StandardError.write(message, lines: true)
            return Refusal.usage
        default:
            if let code = error as? ExitCode { return code.rawValue }
            StandardError.write("\(error)")
            return Refusal.refused
        }
    }
}
