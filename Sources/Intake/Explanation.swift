package import Model
package import Recording

/// How one document is read and matched, with nothing recorded: what `dossier explain` shows.
///
/// Its JSON is an interface that others script against: every field is always there, null where absent.
package struct Explanation: Sendable {
    /// A document that is asked about.
    package struct Subject: Sendable {
        /// Where its bytes lie.
        package let path: String
        /// Where it was dropped: its folder is the one that rules are asked about.
        package let originalPath: String
        /// The entry whose document it is: its bytes are known of course, and the decision is what is asked for.
        package let entryNumber: Int64?

        var isOfEntry: Bool { entryNumber != nil }

        /// How people call it: the file as it was given, or the name with which an entry's document came.
        package var shownName: String {
            isOfEntry ? originalPath.split(separator: "/").last.map(String.init) ?? path : path
        }

        /// A file, by its absolute path.
        package init(file path: String) {
            self.path = path
            originalPath = path
            entryNumber = nil
        }

        /// The document of an entry: its copy in the store, and the path under which it was dropped.
        package init(entry number: Int64, storedPath: String, originalPath: String) {
            path = storedPath
            self.originalPath = originalPath
            entryNumber = number
        }
    }

    /// Why nothing would be recorded.
    package enum Cause: Sendable {
        case problem(ProblemReason)
        case review(ReviewReason)
        case ignored(rule: String)
        case handledBefore(HandledBefore)
    }

    package let path: String
    /// The entry whose document it is, where that was asked for.
    package internal(set) var entryNumber: Int64?
    package let digest: DocumentDigest?
    package let outcome: OutcomeWord
    /// Why it would not be recorded; nil for what would be.
    package let cause: Cause?
    package let reading: DocumentReading?
    package let decision: Decision?
    /// What was considered and not taken, by the reader and by the matcher.
    package let rejections: [Rejection]
    /// What became of the same bytes before; nil for what is new, and where that is not asked for.
    package let handledBefore: HandledBefore?
    /// How people call the document; the path unless something else is said.
    package var shownName: String

    /// The code of the reason, and its particulars.
    package var reason: String? {
        switch cause {
        case .problem(let problem): problem.words
        case .review(let reason): reason.words
        case .ignored(let rule): "rule '\(rule)'"
        case .handledBefore(let before): before.words
        case nil: nil
        }
    }

    /// The reason as a sentence in one of nl, fr and de, else in English.
    package func sentence(in language: String) -> String? {
        let sentences = SentencesByLanguage.of(language)
        return switch cause {
        case .problem(let problem): sentences.sentence(for: problem.code)
        case .review(let reason): sentences.sentence(for: reason.code)
        case .ignored: sentences.ignored
        case .handledBefore, nil: nil
        }
    }

    package var facts: Facts { decision?.facts ?? reading?.facts ?? Facts() }

    package var contactNumber: String? {
        if case .record(let number) = decision?.outcome { number } else { nil }
    }

    init(path: String, digest: DocumentDigest?, problem: ProblemReason) {
        self.init(
            path: path, digest: digest, outcome: .problem, cause: .problem(problem), reading: nil, decision: nil)
    }

    /// `ours`: the identifiers on the document that are our own. `decidesKnown`: what was handled before is decided as
    /// if it were new.
    init(
        path: String, digest: DocumentDigest, reading: DocumentReading, decision: Decision, ours: [Identifier],
        handledBefore: HandledBefore?, decidesKnown: Bool
    ) {
        let (outcome, cause): (OutcomeWord, Cause?) =
            switch (decision.outcome, decidesKnown ? nil : handledBefore) {
            case (_, let before?): (.duplicate, .handledBefore(before))
            case (.record, nil): (.recorded, nil)
            case (.review(let reason), nil): (.review, .review(reason))
            case (.ignore, nil): (.ignored, .ignored(rule: decision.rule ?? ""))
            }
        let rejections = ours.map {
            Rejection(
                fact: "contact", value: $0.description,
                place: PrintedLine.place(of: $0, in: reading.pages) ?? "the data of the document",
                reason: "it is our own")
        }
        self.init(
            path: path, digest: digest, outcome: outcome, cause: cause, reading: reading, decision: decision,
            rejections: (reading.details?.rejections ?? []) + rejections,
            handledBefore: handledBefore)
    }

    private init(
        path: String, digest: DocumentDigest?, outcome: OutcomeWord, cause: Cause?, reading: DocumentReading?,
        decision: Decision?, rejections: [Rejection] = [],
        handledBefore: HandledBefore? = nil
    ) {
        self.path = path
        self.digest = digest
        self.outcome = outcome
        self.cause = cause
        self.rejections = rejections
        self.reading = reading
        self.decision = decision
        self.handledBefore = handledBefore
        shownName = path
    }
}

extension Explanation: Encodable {
    private enum CodingKeys: String, CodingKey {
        case path, entryNumber = "entry_no", digest = "sha256", outcome, reason, facts, evidence, contactNumber =
            "contact_no", rule,
            templateCode = "template_code", candidates, format, ladder, rejected, differences,
            handledBefore = "handled_before"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(path, forKey: .path)
        try container.encode(entryNumber, forKey: .entryNumber)
        try container.encode(digest, forKey: .digest)
        try container.encode(outcome, forKey: .outcome)
        try container.encode(reason, forKey: .reason)
        try container.encode(ShownFacts(facts), forKey: .facts)
        try container.encode(reading?.evidence ?? [:], forKey: .evidence)
        try container.encode(contactNumber, forKey: .contactNumber)
        try container.encode(decision?.rule, forKey: .rule)
        try container.encode(decision?.templateCode, forKey: .templateCode)
        try container.encode(decision?.candidates ?? [], forKey: .candidates)
        try container.encode(reading?.format, forKey: .format)
        try container.encode(decision?.ladder.map(\.description) ?? [], forKey: .ladder)
        try container.encode(rejections, forKey: .rejected)
        // An empty list is told too.
        try container.encode(facts.differences.map(ShownDifference.init), forKey: .differences)
        try container.encode(handledBefore, forKey: .handledBefore)
    }
}
