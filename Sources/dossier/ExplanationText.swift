import Intake
import Model
import Recording

/// One explanation in words, for a person at a terminal: what was found and where, what was not taken and why, whom it
/// could concern, what decided.
struct ExplanationText {
    private let explanation: Explanation
    private let withText: Bool

    init(_ explanation: Explanation, withText: Bool) {
        self.explanation = explanation
        self.withText = withText
    }

    var text: String {
        var out = ExplainedLines()
        out.add(explanation.shownName, indent: 0)
        if let entry = explanation.entryNumber { out.add(Words.text("the document of entry \(entry)"), indent: 2) }
        out.add(Words.text(verdict), indent: 2)
        if let anew { out.add(Words.text(anew), indent: 2) }
        var lines = out.lines
        lines += section("What it says", facts)
        lines += section("The page says something else", differences)
        lines += section("Considered and not taken", rejections)
        lines += section("Contacts considered", candidates)
        lines += section("How it was decided", ladder)
        if withText { lines += section("The text", pages) + section("The data", outline) }
        return lines.map(\.withoutTrailingBlanks).joined(separator: "\n") + "\n"
    }

    private var verdict: Phrase {
        let sentence = explanation.sentence(in: Words.current.language) ?? ""
        return switch explanation.cause {
        case nil: "would be \(recorded)"
        case .review(let reason): "would go to review: \(sentence) (\(reason.phrase))"
        case .handledBefore(let before): "would be a duplicate: \(before.phrase)"
        case .problem(let problem): "would be a problem: \(sentence) (\(problem.phrase))"
        case .ignored(let rule): "would be ignored: \(sentence) (\(Phrase("rule '\(rule)'")))"
        }
    }

    private var recorded: Phrase {
        "recorded for \(explanation.contactNumber ?? "") with template \(explanation.decision?.templateCode ?? "") "
            + "(rule: \(explanation.decision?.rule ?? "none"))"
    }

    /// Of what was handled before: what it would be decided to be if it came today; where that is told already, what
    /// became of it.
    private var anew: Phrase? {
        guard let before = explanation.handledBefore, let decision = explanation.decision else { return nil }
        guard case .handledBefore? = explanation.cause else { return "that is, as a new document: \(before.phrase)" }
        let today: Phrase =
            switch decision.outcome {
            case .record: recorded
            case .review(let reason): "a question: \(reason.phrase)"
            case .ignore: "ignored by rule '\(decision.rule ?? "")'"
            }
        return "as a new document it would be \(today)"
    }

    private func section(_ title: Phrase, _ body: [String]) -> [String] {
        body.isEmpty ? [] : ["", "  \(Words.text(title))"] + body
    }

    private var facts: [String] {
        guard let reading = explanation.reading else { return [] }
        var out = ExplainedLines()
        let format = Phrase(particulars: reading.format)
        let pages: Phrase = "\(format), \(reading.pageCount, "page", "pages")"
        out.add(Words.text("Format"), Words.text(reading.pageCount == 0 ? format : pages))
        let facts = explanation.facts
        let values: [(String, String?)] = [
            ("kind", (facts.kind?.rawValue).map(Words.word)),
            ("direction", (facts.direction?.rawValue).map(Words.word)),
            ("number", facts.number), ("date", facts.date?.description), ("due_date", facts.dueDate?.description),
            ("total", facts.total?.description), ("currency", facts.currency), ("language", facts.language),
        ]
        for (fact, value) in values {
            out.add(label(fact), value ?? "-", at: value.flatMap { _ in place(of: fact, reading) })
        }
        if let level = reading.evidence["reminder_level"] {
            let parts = level.split(separator: "; ", maxSplits: 1).map(String.init)
            out.add(
                Words.text("Reminder"), Words.word(parts.first ?? level),
                at: parts.count > 1 ? Words.particulars(parts[1]) : nil)
        }
        add(facts.seller, as: "seller", of: reading, to: &out)
        add(facts.buyer, as: "buyer", of: reading, to: &out)
        for reference in facts.references {
            out.add(
                label("references"), "\(Words.word(reference.type)) \(reference.value)",
                at: place(of: "references.\(reference.type)", reading))
        }
        return out.lines
    }

    private func label(_ fact: String) -> String { Words.text(FactLabel.of(fact)) }

    private func place(of fact: String, _ reading: DocumentReading) -> String? {
        reading.evidence[fact].map(Words.particulars)
    }

    private func add(_ party: Party, as role: String, of reading: DocumentReading, to out: inout ExplainedLines) {
        out.add(label(role), party.name ?? "-", at: place(of: "\(role).name", reading))
        for (index, identifier) in party.identifiers.enumerated() {
            // Evidence tells where the first of its sort was found.
            let isFirst = !party.identifiers[..<index].contains { $0.scheme == identifier.scheme }
            let place = isFirst ? place(of: "\(role).\(identifier.scheme.rawValue)", reading) : nil
            let line = PrintedLine.place(of: identifier, in: reading.pages).map(Words.particulars)
            out.add("", Words.identifier(identifier), at: place ?? line)
        }
        for detail in party.asWritten {
            let written = "\(Words.word(detail.scheme.rawValue)) \(detail.value)"
            out.add("", Words.text("\(written): as written, which is no valid one"))
        }
    }

    private var differences: [String] {
        var out = ExplainedLines()
        for difference in explanation.facts.differences {
            out.add(Words.text(difference.subject.isGrave ? difference.phrase : "\(difference.phrase) (noted only)"))
        }
        return out.lines
    }

    private var rejections: [String] {
        var out = ExplainedLines()
        for rejection in explanation.rejections {
            out.add(
                label(rejection.fact), "\(value(of: rejection)): \(Words.particulars(rejection.reason))",
                at: Words.particulars(rejection.place))
        }
        return out.lines
    }

    /// What would have found a contact begins with the sort of number that it is.
    private func value(of rejection: Rejection) -> String {
        let parts = rejection.value.split(separator: " ", maxSplits: 1).map(String.init)
        guard rejection.fact == "contact", parts.count == 2, Identifier.Scheme(rawValue: parts[0]) != nil else {
            return rejection.value
        }
        return "\(Words.word(parts[0])) \(parts[1])"
    }

    private var candidates: [String] {
        var out = ExplainedLines()
        for candidate in explanation.decision?.candidates ?? [] {
            out.add("\(candidate.contactNumber)  \(candidate.name)")
            for words in candidate.evidence { out.add("+ \(Words.particulars(words))", indent: 6) }
            for words in candidate.against { out.add("- \(Words.particulars(words))", indent: 6) }
        }
        return out.lines
    }

    private var ladder: [String] {
        var out = ExplainedLines()
        for step in explanation.decision?.ladder ?? [] { out.add(Words.text(step)) }
        return out.lines
    }

    private var pages: [String] {
        (explanation.reading?.pages ?? []).enumerated().flatMap { page, text in
            ["    " + Words.text("page \(page + 1)")]
                + ExplanationText.numbered(text.split(separator: "\n", omittingEmptySubsequences: false))
        }
    }

    private var outline: [String] { ExplanationText.numbered(explanation.reading?.details?.outline ?? []) }

    /// Whole lines: who asks for the text wants to see all of it.
    private static func numbered(_ lines: [some StringProtocol]) -> [String] {
        lines.enumerated().map { number, words in
            PrintableText.fit("\(number + 1)", to: 8, padded: true, atRight: true) + "  "
                + PrintableText.clean(String(words))
        }
    }
}
