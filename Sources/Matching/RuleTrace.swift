import Model

/// Tells the ladder of rules that did not apply, for who asks why: bounded, for rules may be thousands.
final class RuleTrace {
    private static let limit = 200
    private var untold = 0
    private var told = 0

    func passOver(_ rule: CompiledRule, because why: Phrase, _ ladder: inout [Phrase]) {
        guard told < RuleTrace.limit else {
            untold += 1
            return
        }
        told += 1
        ladder.append(Phrase("rule '\(rule.rule.name)' does not apply: \(why)"))
    }

    func finish(_ ladder: inout [Phrase]) {
        guard untold > 0 else { return }
        ladder.append(Phrase("\(untold, "more rule does not apply", "more rules do not apply")"))
    }
}
