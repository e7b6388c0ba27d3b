import Model

/// The text of a `.why.txt`: why a file lies in Review, Duplicate or Problem, in words of the office's language.
struct WhyText {
    let language: String
    /// Of the same language.
    let wording: Wording

    /// At most this many candidates are listed; the rest stands in `dossier review show`.
    private static let candidateLimit = 8

    /// The text for one outcome; nil for a recorded document, which needs no explanation.
    /// - Parameter canceled: the number of the entry that records the document, when it is canceled.
    func text(fileName: String, outcome: Outcome, decision: Decision?, canceled: Int64? = nil) -> String? {
        let sentences = SentencesByLanguage.of(language)
        let labels = sentences.labels
        guard let reason = reason(outcome, sentences) else { return nil }
        var lines = ["\(labels.file): \(fileName)", "\(labels.reason): \(reason.sentence)"]
        if let detail = reason.detail { lines.append("\(labels.particulars): \(detail)") }
        if let facts = decision?.facts, let line = documentLine(facts) { lines.append("\(labels.document): \(line)") }
        for difference in decision?.facts.differences ?? [] { lines.append("  \(sentences.sentence(for: difference))") }
        if let entry = reason.entry { lines.append("\(labels.entry): \(entry)") }
        if case .review = outcome, let candidates = decision?.candidates, !candidates.isEmpty {
            lines.append("\(labels.candidates):")
            for candidate in candidates.prefix(Self.candidateLimit) {
                let evidence = candidate.evidence.map(particulars).joined(separator: "; ")
                lines.append("  \(candidate.contactNumber)  \(candidate.name) (\(evidence))")
            }
        }
        lines.append("\(labels.remedy): \(canceled.map(sentences.remedy(canceled:)) ?? sentences.remedy(outcome.word))")
        return lines.map(\.withoutControlCharacters).joined(separator: "\n") + "\n"
    }

    /// The text beside a file about which somebody decided that nothing is recorded.
    func text(fileName: String, dismissed resolution: ReviewResolution) -> String {
        let sentences = SentencesByLanguage.of(language)
        let lines = [
            "\(sentences.labels.file): \(fileName)",
            "\(sentences.labels.reason): \(sentences.dismissed(by: resolution.user))",
            "\(sentences.labels.particulars): \(resolution.reason ?? "")",
        ]
        return lines.map(\.withoutControlCharacters).joined(separator: "\n") + "\n"
    }

    private func reason(_ outcome: Outcome, _ sentences: any Sentences) -> (
        sentence: String, detail: String?, entry: Int64?
    )? {
        switch outcome {
        case .recorded: return nil
        case .review(let number, let reason):
            // What differs is told line by line.
            let detail = reason.code == .pageDiffersFromXML ? nil : reason.detail
            let words = [detail, "review \(number)"].compactMap { $0 }.map(particulars)
            return (sentences.sentence(for: reason.code), words.joined(separator: "; "), nil)
        case .duplicate(let kind, let entry): return (sentences.sentence(for: kind), nil, entry)
        case .problem(let problem):
            return (sentences.sentence(for: problem.code), problem.detail.map(particulars), nil)
        case .ignored(let rule): return (sentences.ignored, wording.text("rule '\(rule)'"), nil)
        }
    }

    private func particulars(_ english: String) -> String { wording.text(Phrase(particulars: english)) }

    private func documentLine(_ facts: Facts) -> String? {
        let total = facts.total.map { "\(facts.currency ?? "") \($0)".trimmed }
        let parts = [
            facts.kind.map { wording.text(Phrase(word: $0.rawValue)) }, facts.number, facts.date?.description, total,
            facts.seller.name, facts.buyer.name,
        ]
        let line = parts.compactMap { $0 }.joined(separator: ", ")
        return line.isEmpty ? nil : line
    }
}

extension String {
    /// Text from documents and file names, made safe for a terminal and an editor.
    fileprivate var withoutControlCharacters: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
