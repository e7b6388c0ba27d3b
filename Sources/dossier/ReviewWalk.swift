import Intake
import Model
import Recording

/// A person's walk through the review queue at the terminal.
struct ReviewWalk {
    let desk: ReviewDesk
    let ledger: SQLiteLedger
    private let terminal = Terminal()

    init(desk: ReviewDesk, ledger: SQLiteLedger) {
        self.desk = desk
        self.ledger = ledger
    }

    /// What the person did with one document.
    private enum Answer {
        case settled, skipped, left
    }

    func run(from first: Int64) throws {
        var (settled, skipped) = (0, 0)
        var last = max(first, 1) - 1
        while let item = try ledger.reviewItems(limit: 1, after: last).first {
            last = item.number
            switch try ask(about: item) {
            case .settled: settled += 1
            case .skipped: skipped += 1
            case .left: return tell(settled)
            }
        }
        if settled + skipped == 0 { StandardOutput.say("Nothing waits for review.") } else { tell(settled) }
    }

    private func tell(_ settled: Int) {
        StandardOutput.say("\(settled, "document", "documents") settled.")
    }

    private func ask(about item: ReviewItem) throws -> Answer {
        let candidates = Array(item.candidates.prefix(9))
        show(item, candidates)
        let numbers = candidates.indices.map { Character(String($0 + 1)) }
        let choice = candidates.isEmpty ? "" : candidates.count == 1 ? "[1] " : "[1-\(candidates.count)] "
        while true {
            let question: Phrase = "\(choice)[c]ontact [d]ismiss [t]ext [s]kip [q]uit"
            guard let key = terminal.key(question, of: numbers + ["c", "d", "t", "s", "q"]) else { return .left }
            switch key {
            case "q": return .left
            case "s": return .skipped
            case "t": try showText(of: item)
            case "d": if try dismiss(item) { return .settled }
            case "c":
                if let contact = try findContact(), try assign(item, to: contact) { return .settled }
            default:
                guard let index = numbers.firstIndex(of: key),
                    let contact = try ledger.contact(numbered: candidates[index].contactNumber)
                else { continue }
                if try assign(item, to: contact) { return .settled }
            }
        }
    }

    private func show(_ item: ReviewItem, _ candidates: [Candidate]) {
        var text = PlainText()
        text.title("")
        text.title("Review item \(item.number): \(item.reason.phrase)")
        text.values([("File", item.document.originalPath), ("Received", item.receivedAt.local)])
        text.facts(item.facts, type: item.documentType)
        if !candidates.isEmpty { text.section("It may concern") }
        for (index, candidate) in candidates.enumerated() {
            text.lines(
                ["\(index + 1)  \(candidate.contactNumber)  \(candidate.name)"]
                    + candidate.evidence.map { "     + \(Words.particulars($0))" }
                    + candidate.against.map { "     - \(Words.particulars($0))" })
        }
        text.title("")
        text.print()
    }

    private func showText(of item: ReviewItem) throws {
        var text = PlainText()
        for (number, page) in (try ledger.reading(ofReview: item.number)?.pages ?? []).enumerated() {
            text.section("Page \(number + 1)")
            text.lines(page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
        text.title("")
        text.print()
    }

    /// True when it was recorded, and what was learnt put to use.
    private func assign(_ item: ReviewItem, to contact: Contact) throws -> Bool {
        let known = try desk.lessons(from: item, for: contact)
        var lessons: [Lesson] = []
        if !known.isEmpty {
            let question: Phrase = "Know \(contact.number) \(contact.name) from now on by \(known.phrase)?"
            guard let learns = terminal.answer(question) else { return false }
            if learns { lessons = known }
        }
        let isDone = try settling {
            let done = try ledger.assign(
                review: item.number, to: contact.number, by: CurrentUser.name, at: .now, learning: lessons)
            StandardOutput.say("Review item \(item.number): \(done.phrase)")
        }
        guard isDone else { return false }
        if !lessons.isEmpty { try offerOthers() }
        return true
    }

    /// After something was learnt: the other documents whose contact is known now, recorded in one go.
    private func offerOthers() throws {
        let matching = try desk.matching()
        guard !matching.isEmpty else { return }
        for (item, contactNumber) in matching.prefix(9) {
            let name = item.document.originalPath.split(separator: "/").last.map(String.init) ?? ""
            StandardOutput.say("  item \(item.number), \(name): \(contactNumber)")
        }
        if matching.count > 9 { StandardOutput.say("  and \(matching.count - 9) more") }
        let question: Phrase =
            matching.count == 1
            ? "This document that waits matches now. Record it?"
            : "These \(matching.count) documents that wait match now. Record them?"
        guard terminal.answer(question) == true else { return }
        for (item, _) in matching {
            _ = try settling {
                guard case .recorded(let done) = try desk.retry(item, by: CurrentUser.name, at: .now) else { return }
                StandardOutput.say("Review item \(item.number): \(done.phrase)")
            }
        }
    }

    private func dismiss(_ item: ReviewItem) throws -> Bool {
        guard let reason = terminal.line("Why is nothing recorded?"), !reason.isEmpty else { return false }
        return try settling {
            try ledger.dismiss(review: item.number, reason: reason, by: CurrentUser.name, at: .now)
            StandardOutput.say("Review item \(item.number): dismissed")
        }
    }

    /// False when it was refused, which is told: a colleague may have settled the item meanwhile.
    private func settling(_ settle: () throws -> Void) throws -> Bool {
        do { try settle() } catch let error as LedgerFailure where error.disposition == .never {
            StandardError.sentence(error.phrase)
            return false
        }
        return true
    }

    /// Nil when nobody was chosen.
    private func findContact() throws -> Contact? {
        let line = ContactLine(ledger: ledger)
        guard let text = terminal.line("Number, or part of the name:", completions: line.completions), !text.isEmpty
        else { return nil }
        if let contact = try line.contact(text) { return contact }
        let found = try ledger.contacts(matching: text, limit: 9, after: nil)
        guard !found.isEmpty else {
            StandardOutput.say("No contact has '\(text)' in its number, names or identifiers.")
            return nil
        }
        for (index, contact) in found.enumerated() {
            let place = [contact.address.postCode, contact.address.city].compactMap { $0 }.joined(separator: " ")
            StandardOutput.write(
                PrintableText.clean("  \(index + 1)  \(contact.number)  \(contact.name)  \(place)"))
        }
        let numbers = found.indices.map { Character(String($0 + 1)) }
        guard let key = terminal.key("[1-\(found.count)] [n]one of them", of: numbers + ["n"]),
            let index = numbers.firstIndex(of: key)
        else { return nil }
        return found[index]
    }
}
