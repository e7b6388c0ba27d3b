import ArgumentParser
import Foundation
import Intake
import Journal
import Logging
import Model
import Settings

/// The service: watches the drop folders and records what lands there.
@main
struct DossierDaemon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossierd",
        abstract: "Watches drop folders and records the documents that land there as interactions.",
        discussion: """
            Runs in the foreground; systemd starts it as dossierd.service. SIGHUP reads the configuration again, \
            SIGTERM ends it when the documents under way are done.

            Examples:
              dossierd                            with the configuration in /etc/dossier
              dossierd --config ./etc --drain     take in what lies in the drop folders, then exit
            """,
        version: programVersion)

    @Option(name: .long, help: "The directory with dossier.toml.")
    var config = "/etc/dossier"

    @Flag(name: .long, help: "Take in everything in the drop folders, wait for files still coming to rest, then exit.")
    var drain = false

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let exit as ExitCode {
            Foundation.exit(exit.rawValue)
        } catch  where exitCode(for: error) == .validationFailure {
            FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
            Foundation.exit(2)
        } catch {
            Self.exit(withError: error)
        }
    }

    func run() async throws {
        JournalLogHandler.bootstrap()
        let logger = Logger(label: "dossierd")
        do {
            let configuration = try Configuration.load(directory: config, programPath: Self.programPath)
            if drain {
                try await Drain(configuration: configuration, logger: logger).run()
            } else {
                try await Serve(configuration: configuration, directory: config, logger: logger).run()
            }
        } catch let code as ExitCode {
            throw code
        } catch let failure as ConfigurationFailure {
            for complaint in failure.complaints {
                logger.error("\(complaint)", metadata: JournalEvent.configurationRefused.metadata)
            }
            throw ExitCode(ConfigurationFailure.exitCode)
        } catch {
            logger.critical("\(error)")
            throw ExitCode.failure
        }
    }

    static var programPath: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}
