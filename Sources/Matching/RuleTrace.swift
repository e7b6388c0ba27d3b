import Model

/// Tells the ladder of rules that did not apply, for who asks why: bounded, for rules may be thousands.
final class RuleTrace {
    private static let limit = 200
    private var untold = 0
    private var told = 0

    func tell(_ why: String, of rule: CompiledRule, _ ladder: inout [String]) {
        guard told < RuleTrace.limit else {
            untold += 1
            return
        }
        told += 1
        ladder.append("rule '\(rule.rule.name)' does not apply: \(why)")
    }

    func finish(_ ladder: inout [String]) {
        guard untold > 0 else { return }
        ladder.append(untold == 1 ? "1 more rule does not apply" : "\(untold) more rules do not apply")
    }
}
