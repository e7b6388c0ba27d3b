package import Model

/// The rules in their order, with their patterns compiled.
package struct RuleBook: Sendable {
    let rules: [CompiledRule]

    /// Compiles every pattern; the first rule that cannot be used is thrown as `RuleFailure`.
    package init(_ rules: [Rule]) throws(RuleFailure) {
        var compiled: [CompiledRule] = []
        compiled.reserveCapacity(rules.count)
        for rule in rules { compiled.append(try CompiledRule(rule)) }
        self.rules = compiled
    }
}
