import Intake
import Model

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
        out.add(explanation.path, indent: 0)
        out.add(verdict, indent: 2)
        if let anew { out.add(anew, indent: 2) }
        var lines = out.lines
        lines += section("What it says", facts)
        lines += section("The page says something else", differences)
        lines += section("Considered and not taken", rejections)
        lines += section("Contacts considered", candidates)
        lines += section("How it was decided", ladder)
        if withText { lines += section("The text", pages) + section("The data", outline) }
        return lines.map(\.withoutTrailingBlanks).joined(separator: "\n") + "\n"
    }

    private var verdict: String {
        let reason = [explanation.sentence, explanation.reason.map { "(\($0))" }].compactMap { $0 }
            .joined(separator: " ")
        return switch explanation.outcome {
        case .recorded: "would be " + recorded
        case .review: "would go to review: \(reason)"
        case .duplicate: "would be a duplicate: \(explanation.reason ?? "")"
        case .problem: "would be a problem: \(reason)"
        case .ignored: "would be ignored: \(reason)"
        }
    }

    private var recorded: String {
        "recorded for \(explanation.contactNumber ?? "") with template \(explanation.decision?.templateCode ?? "") "
            + "(rule: \(explanation.decision?.rule ?? "none"))"
    }

    /// Of what was handled before: what it would be decided to be if it came today.
    private var anew: String? {
        guard explanation.handledBefore != nil, let decision = explanation.decision else { return nil }
        let today =
            switch decision.outcome {
            case .record: recorded
            case .review(let reason): "a question: \(reason.words)"
            case .ignore: "ignored by rule '\(decision.rule ?? "")'"
            }
        return "as a new document it would be \(today)"
    }

    private func section(_ title: String, _ body: [String]) -> [String] {
        body.isEmpty ? [] : ["", "  \(title)"] + body
    }

    private var facts: [String] {
        guard let reading = explanation.reading else { return [] }
        var out = ExplainedLines()
        let pages = reading.pageCount == 0 ? "" : reading.pageCount == 1 ? ", 1 page" : ", \(reading.pageCount) pages"
        out.add("format", reading.format + pages)
        let facts = explanation.facts
        let values: [(String, String?)] = [
            ("kind", facts.kind?.rawValue), ("direction", facts.direction?.rawValue), ("number", facts.number),
            ("date", facts.date?.description), ("due_date", facts.dueDate?.description),
            ("total", facts.total?.description), ("currency", facts.currency), ("language", facts.language),
        ]
        for (name, value) in values {
            out.add(name, value ?? "-", at: value.flatMap { _ in reading.evidence[name] })
        }
        if let level = reading.evidence["reminder_level"] {
            let parts = level.split(separator: "; ", maxSplits: 1).map(String.init)
            out.add("reminder", parts.first ?? level, at: parts.count > 1 ? parts[1] : nil)
        }
        add(facts.seller, as: "seller", of: reading, to: &out)
        add(facts.buyer, as: "buyer", of: reading, to: &out)
        for reference in facts.references {
            out.add(
                "refers to", "\(reference.type) \(reference.value)",
                at: reading.evidence["references.\(reference.type)"])
        }
        return out.lines
    }

    private func add(_ party: Party, as role: String, of reading: DocumentReading, to out: inout ExplainedLines) {
        out.add(role, party.name ?? "-", at: reading.evidence["\(role).name"])
        for (index, identifier) in party.identifiers.enumerated() {
            // Evidence tells where the first of its sort was found.
            let isFirst = !party.identifiers[..<index].contains { $0.scheme == identifier.scheme }
            let place = isFirst ? reading.evidence["\(role).\(identifier.scheme.rawValue)"] : nil
            out.add("", identifier.description, at: place ?? PrintedLine.place(of: identifier, in: reading.pages))
        }
        for detail in party.asWritten {
            out.add("", "\(detail.scheme.rawValue) \(detail.value): as written, which is no valid one")
        }
    }

    private var differences: [String] {
        var out = ExplainedLines()
        for difference in explanation.facts.differences {
            out.add(difference.words + (difference.subject.isGrave ? "" : " (noted only)"))
        }
        return out.lines
    }

    private var rejections: [String] {
        var out = ExplainedLines()
        for rejection in explanation.rejections {
            out.add(rejection.fact, "\(rejection.value): \(rejection.reason)", at: rejection.place)
        }
        return out.lines
    }

    private var candidates: [String] {
        var out = ExplainedLines()
        for candidate in explanation.decision?.candidates ?? [] {
            out.add("\(candidate.contactNumber)  \(candidate.name)")
            for words in candidate.evidence { out.add("+ \(words)", indent: 6) }
            for words in candidate.against { out.add("- \(words)", indent: 6) }
        }
        return out.lines
    }

    private var ladder: [String] {
        var out = ExplainedLines()
        for step in explanation.decision?.ladder ?? [] { out.add(step) }
        return out.lines
    }

    private var pages: [String] {
        (explanation.reading?.pages ?? []).enumerated().flatMap { page, text in
            ["    page \(page + 1)"]
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
