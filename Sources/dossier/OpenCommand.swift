import ArgumentParser
import Foundation
import Model
import Operations
import Recording

struct OpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Show the stored document of an entry on the screen.",
        discussion: """
            On a desktop the document opens in the program that is there for its format (xdg-open); elsewhere you are \
            told where its file lies. Its bytes are compared with their SHA-256 first.

            Examples:
              dossier open 117
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The number of the entry.", valueName: "entry"))
    var number: Int64

    func run() async throws {
        let document = try common.office(readOnly: true).document(ofEntry: number)
        do throws(StoreFailure) {
            try document.verify()
        } catch {
            // Who may not read it is told below.
            guard case .inputOutput = error else { throw Refusal("\(error).") }
        }
        guard FileManager.default.isReadableFile(atPath: document.path) else {
            throw Refusal("\(document.path): cannot be read; 'dossier document \(number) --output FILE' tells why.")
        }
        guard hasDesktop, let program = try? opener(document.path) else {
            StandardOutput.say(
                "There is no desktop to show it on. The document of entry \(number) (\(document.document.mediaType.rawValue)) lies in \(document.path); 'dossier document \(number) --output FILE' copies it."
            )
            return
        }
        program.waitUntilExit()
        guard program.terminationStatus == 0 else {
            throw Refusal("xdg-open could not show it; the document lies in \(document.path).")
        }
    }

    private var hasDesktop: Bool {
        let environment = ProcessInfo.processInfo.environment
        return ["DISPLAY", "WAYLAND_DISPLAY"].contains { !(environment[$0] ?? "").isEmpty }
    }

    private func opener(_ path: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", path]
        try process.run()
        return process
    }
}
