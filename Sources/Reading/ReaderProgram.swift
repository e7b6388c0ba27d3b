import Glibc
import Model
import Understanding

/// The reader process from its start: dictionaries are loaded, and for scans Tesseract with its data, the sandbox
/// closes, and the talk begins.
///
/// Only Dossier's own programs start it; see `ReaderArguments` for what they say.
package enum ReaderProgram {
    /// Never returns: exit status 0 when the other side has hung up, 1 for a failure, 2 for arguments that make no
    /// sense.
    package static func run(_ arguments: [String]) -> Never {
        guard let arguments = ReaderArguments(Array(arguments.dropFirst())) else {
            complain("it is started by dossierd and dossier, not by hand")
            exit(2)
        }
        let conversation: ReaderConversation
        do throws(ProblemReason) {
            let finder = FactFinder(dictionaries: try Dictionaries.load(arguments.dictionaries))
            let recognizer = try arguments.recognition.map { recognition throws(ProblemReason) in
                silenceStandardError()
                return try TextRecognizer(recognition)
            }
            let reader = try DocumentReader(
                finder: finder, limits: arguments.limits, details: arguments.details, recognizer: recognizer)
            try Sandbox.close(limits: arguments.limits)
            conversation = ReaderConversation(reader: reader, limits: arguments.limits)
        } catch {
            ReaderConversation.refuse(error.detail ?? error.code.rawValue)
            exit(1)
        }
        do throws(ProblemReason) {
            try conversation.run()
            exit(0)
        } catch {
            complain(error.detail ?? error.code.rawValue)
            exit(1)
        }
    }

    /// Tesseract and what it brings along write there what nobody can act on.
    private static func silenceStandardError() {
        let nothing = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard nothing >= 0 else { return }
        dup2(nothing, STDERR_FILENO)
        close(nothing)
    }

    private static func complain(_ words: String) {
        let line = Array("dossier-reader: \(words)\n".utf8)
        _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
    }
}
