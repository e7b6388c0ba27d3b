import CDescriptors
import Foundation
import Model

/// Standard output, written in large pieces. A reader that went away (`dossier log | head`) is no error; any other
/// failure ends the program with a sentence and exit code 1, for what was asked for did not arrive.
struct StandardOutput: ~Copyable {
    private var pending: [UInt8] = []

    init() {}

    deinit { flush() }

    mutating func line(_ bytes: some Sequence<UInt8>) {
        pending.append(contentsOf: bytes)
        pending.append(0x0A)
        if pending.count >= 65_536 {
            flush()
            pending.removeAll(keepingCapacity: true)
        }
    }

    /// Writes out what was printed so far.
    mutating func flushPending() {
        flush()
        pending.removeAll(keepingCapacity: true)
    }

    private func flush() {
        if !pending.isEmpty { StandardOutput.write(pending) }
    }

    /// True when nobody reads any more what is written.
    static var isClosed: Bool { descriptors_is_closed(STDOUT_FILENO) != 0 }

    /// Writes a question, behind which the answer is typed.
    static func prompt(_ question: Phrase) { write(Array(PrintableText.clean(Words.text(question)).utf8)) }

    /// Writes a text and a line end at once.
    static func write(_ text: String) { write(Array(text.utf8) + [0x0A]) }

    private static func write(_ bytes: [UInt8]) {
        do {
            try FileHandle.standardOutput.write(contentsOf: bytes)
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
            if cause.domain == NSPOSIXErrorDomain, cause.code == Int(EPIPE) { return }
            StandardError.say(
                "Standard output cannot be written: \(cause.localizedFailureReason ?? cause.localizedDescription).")
            Foundation.exit(Refusal.refused)
        }
    }

    /// The width of the terminal, or what `COLUMNS` says it is; nil where output goes elsewhere, and nothing is cut.
    static var columns: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        if let given = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), given >= 20 { return given }
        let columns = Int(descriptors_columns(1))
        return columns >= 20 ? columns : 100
    }
}

/// Standard error: sentences for people, free of control characters.
enum StandardError {
    /// `lines` keeps line ends, for text of our own with several lines.
    static func write(_ text: String, lines: Bool = false) {
        let clean =
            lines
            ? text.split(separator: "\n", omittingEmptySubsequences: false).map { PrintableText.clean(String($0)) }
                .joined(separator: "\n")
            : PrintableText.clean(text)
        try? FileHandle.standardError.write(contentsOf: Data((clean + "\n").utf8))
    }
}
