// Whom a document concerns: facts, rules and contacts become a decision with its whole ladder. Pure, but for look-ups.

/// A rule that cannot be used as it is written.
package struct RuleFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The rule's name.
    package let rule: String
    /// `file:line`, or empty.
    package let source: String
    package let reason: String

    package init(rule: String, source: String, reason: String) {
        self.rule = rule
        self.source = source
        self.reason = reason
    }

    package var description: String {
        "\(source.isEmpty ? "" : source + ": ")rule '\(rule)': \(reason)"
    }
}
