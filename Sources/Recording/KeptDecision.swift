import Model

/// A decision as the ledger keeps it beside the reading: facts that are as they were read, but for the direction, which
/// only matching knows, are not kept a second time.
struct KeptDecision: Codable {
    /// Whole but for its facts, where those are as they were read.
    let decision: Decision
    private let hasFactsAsRead: Bool

    init(_ decision: Decision, beside reading: DocumentReading) {
        var read = reading.facts
        read.direction = decision.facts.direction
        hasFactsAsRead = read == decision.facts
        var kept = decision
        if hasFactsAsRead {
            kept.facts = Facts()
            kept.facts.direction = decision.facts.direction
        }
        self.decision = kept
    }

    /// - Parameter read: the facts of the reading; asked for only when they are needed.
    func whole(_ read: () throws -> Facts) rethrows -> Decision {
        guard hasFactsAsRead else { return decision }
        var whole = decision
        whole.facts = try read()
        whole.facts.direction = decision.facts.direction
        return whole
    }

    /// Beside the decision's own members.
    private enum CodingKeys: String, CodingKey { case hasFactsAsRead = "facts_as_read" }

    func encode(to encoder: any Encoder) throws {
        try decision.encode(to: encoder)
        guard hasFactsAsRead else { return }
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(true, forKey: .hasFactsAsRead)
    }

    init(from decoder: any Decoder) throws {
        decision = try Decision(from: decoder)
        let members = try decoder.container(keyedBy: CodingKeys.self)
        hasFactsAsRead = try members.decodeIfPresent(Bool.self, forKey: .hasFactsAsRead) ?? false
    }
}
