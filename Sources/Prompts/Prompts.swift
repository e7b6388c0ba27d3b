// Prompts asks a person at a terminal for a line, which can be edited, and completed by Tab.

import CReadline
import Foundation

/// One line from the terminal.
package enum Prompt {
    /// Asks for a line on standard input and output, which must be a terminal. Not for two threads at once.
    ///
    /// - Parameter completions: the whole lines that the text typed so far can become, asked for at a press of Tab.
    /// - Returns: the line without its end; nil at the end of input.
    package static func line(_ question: String, completions: @escaping (String) -> [String]) -> String? {
        let source = unsafe Unmanaged.passRetained(CompletionSource(completions))
        defer { unsafe source.release() }
        let line = unsafe prompt_line(
            question,
            { text, context in
                guard let text = unsafe text, let context = unsafe context else { return nil }
                let source = unsafe Unmanaged<CompletionSource>.fromOpaque(context).takeUnretainedValue()
                return unsafe Prompt.list(source.forms(of: String(cString: text)))
            }, source.toOpaque())
        guard let line = unsafe line else { return nil }
        defer { unsafe free(line) }
        return unsafe String(cString: line)
    }

    /// As C takes it: ended by null, and its to free.
    private static func list(_ texts: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        guard !texts.isEmpty else { return nil }
        let list = unsafe calloc(texts.count + 1, MemoryLayout<UnsafeMutablePointer<CChar>?>.stride)?
            .assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
        for (index, text) in texts.enumerated() { unsafe list?[index] = strdup(text) }
        return unsafe list
    }
}

private final class CompletionSource {
    private let completions: (String) -> [String]

    init(_ completions: @escaping (String) -> [String]) { self.completions = completions }

    func forms(of text: String) -> [String] { Completion(of: text, among: completions(text)).forms }
}
