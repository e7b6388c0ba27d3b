/// A line of a dictionary that cannot be read.
package struct DictionaryFailure: Error, Equatable, CustomStringConvertible {
    package let source: String
    /// From 1.
    package let line: Int
    package let reason: String

    /// `nl.txt:14: unknown meaning 'titel'; …`
    package var description: String { "\(source):\(line): \(reason)" }
}
