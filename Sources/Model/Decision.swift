/// The outcome for one document with its whole ladder: what was found, for and against whom, and what decided.
package struct Decision: Codable, Equatable, Sendable {
    package enum Outcome: Codable, Equatable, Sendable {
        case record(contactNumber: String)
        case review(ReviewReason)
        /// A rule says that nothing is to be recorded of it.
        case ignore
    }

    package var outcome: Outcome
    /// The facts with their direction, and what rules changed in them.
    package var facts: Facts
    /// What rules changed in the facts: by the fact's name, which rule and from which line.
    package var changes: [String: String]?
    /// What rules took of the other party, by the words of rules: it names the party, and is no fact of the document.
    package var taken: [String: String]?
    package var documentType: DocumentType?
    package var templateCode: String?
    /// What rules add to the interaction; nil for nothing.
    package var particulars: InteractionParticulars?
    /// The further interactions that rules ask for.
    package var also: [FurtherInteraction] = []
    /// The name of the rule that fired.
    package var rule: String?
    /// All contacts that evidence spoke for, the strongest first; rejected ones too.
    package var candidates: [Candidate]
    /// The steps in order: what each rule and each look-up did. They are kept as phrases, so that everybody reads them
    /// in his own language.
    package var ladder: [Phrase]

    package init(
        outcome: Outcome, facts: Facts, documentType: DocumentType? = nil, templateCode: String? = nil,
        rule: String? = nil, candidates: [Candidate] = [], ladder: [Phrase] = []
    ) {
        self.outcome = outcome
        self.facts = facts
        self.documentType = documentType
        self.templateCode = templateCode
        self.rule = rule
        self.candidates = candidates
        self.ladder = ladder
    }

    /// Adds a step to the ladder.
    package mutating func say(_ step: Phrase) { ladder.append(step) }
}

/// A contact that evidence speaks for.
package struct Candidate: Codable, Equatable, Sendable {
    package var contactNumber: String
    package var name: String
    /// In words, strongest first: "VAT BE0123456749 (page 1, line 8)", "name and address in the address window".
    package var evidence: [String]
    /// What speaks against: "another VAT number is printed".
    package var against: [String]

    package init(contactNumber: String, name: String, evidence: [String], against: [String] = []) {
        self.contactNumber = contactNumber
        self.name = name
        self.evidence = evidence
        self.against = against
    }

    private enum CodingKeys: String, CodingKey {
        case contactNumber = "contact_no", name, evidence, against
    }
}

/// Why a document waits for a person.
package struct ReviewReason: Codable, Hashable, Sendable {
    /// Stable words for scripts and translations.
    package enum Code: String, Codable, Sendable, CaseIterable {
        case noText = "no-text"
        case uncertainScan = "uncertain-scan"
        case garbledText = "garbled-text"
        case notABusinessDocument = "not-a-business-document"
        case kindUnknown = "kind-unknown"
        case directionUnknown = "direction-unknown"
        case contactUnknown = "contact-unknown"
        /// Two or more contacts fit equally well.
        case contactAmbiguous = "contact-ambiguous"
        /// Identities point to different contacts.
        case contactConflict = "contact-conflict"
        /// Only descriptive evidence, and no rule allows that to record.
        case contactUnsure = "contact-unsure"
        case templateMissing = "template-missing"
        case severalDocuments = "several-documents"
        case pageDiffersFromXML = "page-differs-from-xml"
        case tooManyPages = "too-many-pages"
        case ruleAsked = "rule-asked"
    }

    package var code: Code
    /// The particulars, in English, for the journal and the command line: names, numbers, counts. Language-neutral
    /// where possible; the sentence for people is made from the code.
    package var detail: String?

    package init(_ code: Code, detail: String? = nil) {
        self.code = code
        self.detail = detail
    }
}
