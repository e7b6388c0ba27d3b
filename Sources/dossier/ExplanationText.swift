import Intake
import Model

/// One explanation in words, for a person at a terminal.
struct ExplanationText {
    private let explanation: Explanation
    private let withText: Bool

    init(_ explanation: Explanation, withText: Bool) {
        self.explanation = explanation
        self.withText = withText
    }

    var text: String {
        var lines = [explanation.path, "  \(verdict)"]
        lines += section("What it says", factLines)
        lines += section("Contacts considered", candidateLines)
        lines += section("How it was decided", explanation.decision?.ladder ?? [])
        if withText { lines += section("The text", textLines) }
        return lines.map(PrintableText.clean).joined(separator: "\n") + "\n"
    }

    private var verdict: String {
        switch explanation.outcome {
        case .recorded:
            "would be recorded for \(explanation.contactNumber ?? "") with template "
                + "\(explanation.decision?.templateCode ?? "") (rule: \(explanation.decision?.rule ?? "none"))"
        case .review: "would go to review: \(explanation.reason ?? "")"
        case .duplicate: "would be a duplicate: \(explanation.reason ?? "")"
        case .problem: "would be a problem: \(explanation.reason ?? "")"
        }
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["  \(title):"] + lines.map { "    \($0)" }
    }

    private var factLines: [String] {
        let facts = explanation.facts
        guard explanation.reading != nil else { return [] }
        let values: [(String, String?)] = [
            ("kind", facts.kind?.rawValue), ("direction", facts.direction?.rawValue), ("number", facts.number),
            ("date", facts.date?.description), ("due_date", facts.dueDate?.description),
            ("total", facts.total?.description), ("currency", facts.currency), ("language", facts.language),
            ("seller", facts.seller.name), ("buyer", facts.buyer.name),
        ]
        let format = explanation.reading.map { ["format".padded(to: 11) + $0.format] } ?? []
        return format
            + values.map { name, value in
                let evidence = explanation.reading?.evidence[name] ?? explanation.reading?.evidence["\(name).name"]
                let place = evidence.map { "  (\($0))" } ?? ""
                return name.padded(to: 11) + (value ?? "-") + place
            }
            + identifiers("seller", facts.seller) + identifiers("buyer", facts.buyer)
            + facts.references.map { "refers to".padded(to: 11) + "\($0.type) \($0.value)" }
    }

    private func identifiers(_ role: String, _ party: Party) -> [String] {
        party.identifiers.map { role.padded(to: 11) + $0.description }
    }

    private var candidateLines: [String] {
        (explanation.decision?.candidates ?? []).flatMap { candidate in
            ["\(candidate.contactNumber)  \(candidate.name)"] + candidate.evidence.map { "  + \($0)" }
                + candidate.against.map { "  - \($0)" }
        }
    }

    private var textLines: [String] {
        (explanation.reading?.pages ?? []).enumerated().flatMap { page, text in
            ["page \(page + 1)"]
                + text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { line, words in
                    String(line + 1).leftPadded(to: 4) + "  " + words
                }
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        count < width ? self + String(repeating: " ", count: width - count) : self + " "
    }

    fileprivate func leftPadded(to width: Int) -> String {
        count < width ? String(repeating: " ", count: width - count) + self : self
    }
}
