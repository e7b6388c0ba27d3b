package import Model

/// Something that is not as it should be in a store or a backup, with what to do about it.
package struct StoreFinding: Equatable, Sendable {
    package enum Weight: String, Sendable {
        /// Something is lost or wrong.
        case damage
        /// Nothing is lost; it should be seen to.
        case oddity
    }

    package let weight: Weight
    /// For scripts: `document-missing`, …
    package let code: String
    /// A sentence without a full stop.
    package let what: Phrase
    package let remedy: Phrase

    package init(_ weight: Weight, _ code: String, _ what: Phrase, remedy: Phrase) {
        (self.weight, self.code, self.what, self.remedy) = (weight, code, what, remedy)
    }
}

/// What was looked at, and what was found.
package struct StoreVerification: Equatable, Sendable {
    package var documents = 0
    /// Of the documents, in bytes.
    package var size: Int64 = 0
    package var findings: [StoreFinding] = []
    /// Beyond those that are told one by one.
    package var furtherFindings = 0
    /// Among all findings there is damage, told or not.
    package private(set) var isDamaged = false

    /// A broken disk must not fill memory with what it broke.
    private static let limit = 10_000

    package init() {}

    /// What is told one by one, and last how many more there are.
    package var told: [StoreFinding] {
        guard furtherFindings > 0 else { return findings }
        let weight = isDamaged ? StoreFinding.Weight.damage : .oddity
        let rest = StoreFinding(
            weight, "further-findings", "there are \(furtherFindings) more like these",
            remedy: "see to these first, then look again")
        return findings + [rest]
    }

    mutating func add(_ finding: StoreFinding) {
        isDamaged = isDamaged || finding.weight == .damage
        if findings.count < StoreVerification.limit { findings.append(finding) } else { furtherFindings += 1 }
    }
}
