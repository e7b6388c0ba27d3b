import Intake
import Model
import Recording
import Settings

/// A person's walk through the review queue at the terminal.
struct ReviewWalk {
    let desk: ReviewDesk
    let ledger: SQLiteLedger
    let taxonomy: Taxonomy
    let terminal = Terminal()

    init(_ open: OpenDesk) throws {
        (desk, ledger) = (open.desk, open.ledger)
        taxonomy = try open.ledger.taxonomy(over: open.configuration.taxonomy)
    }

    /// What the person did with one document.
    private enum Answer {
        /// This many documents: others may have been recorded with it.
        case settled(Int)
        case skipped, left
    }

    func run(from first: Int64) throws {
        var (settled, skipped) = (0, 0)
        var last = max(first, 1) - 1
        while let item = try ledger.reviewItems(limit: 1, after: last).first {
            last = item.number
            switch try ask(about: item) {
            case .settled(let count): settled += count
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
        try show(item, candidates)
        let numbers = candidates.indices.map { Character(String($0 + 1)) }
        let choice = candidates.isEmpty ? "" : candidates.count == 1 ? "[1] " : "[1-\(candidates.count)] "
        while true {
            let question: Phrase = "\(choice)[c]ontact [d]ismiss [t]ext [s]kip [q]uit"
            guard let key = terminal.key(question, of: numbers + ["c", "d", "t", "s", "q"]) else { return .left }
            var chosen: Contact?
            switch key {
            case "q": return .left
            case "s": return .skipped
            case "t": try showText(of: item)
            case "d": if try dismiss(item) { return .settled(1) }
            case "c": chosen = try findContact()
            default:
                chosen = try numbers.firstIndex(of: key).flatMap {
                    try ledger.contact(numbered: candidates[$0].contactNumber)
                }
            }
            if let chosen {
                let count = try assign(item, to: chosen)
                if count > 0 { return .settled(count) }
            }
        }
    }

    private func show(_ item: ReviewItem, _ candidates: [Candidate]) throws {
        var text = PlainText()
        text.title("")
        text.title("Review item \(item.number): \(item.reason.phrase)")
        text.values([("File", item.document.originalPath), ("Received", item.receivedAt.local)])
        text.facts(item.facts, type: item.documentType)
        text.candidates(try ConsideredContact.all(candidates, in: ledger), areNumbered: true)
        text.title("")
        text.print()
    }

    private func showText(of item: ReviewItem) throws {
        let reading = try ledger.reading(ofReview: item.number)
        if reading?.values == nil, reading?.pages.allSatisfy({ $0.trimmed.isEmpty }) ?? true {
            return StandardOutput.say("No text was read in it.")
        }
        var text = PlainText()
        text.text(of: reading)
        text.title("")
        text.print()
    }

    private func dismiss(_ item: ReviewItem) throws -> Bool {
        guard let reason = terminal.line("Why is nothing recorded?"), !reason.isEmpty else { return false }
        return try settling {
            try ledger.dismiss(review: item.number, reason: reason, by: CurrentUser.name, at: .now)
            StandardOutput.say("Review item \(item.number): dismissed")
        }
    }

    /// False when it was refused, which is told: a colleague may have settled the item meanwhile.
    func settling(_ settle: () throws -> Void) throws -> Bool {
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
            let company = try contact.companyNumber.flatMap { try ledger.contact(numbered: $0) }
            let line = ConsideredContact.line(contact, company)
            StandardOutput.write(PrintableText.clean("  \(index + 1)  \(line)"))
        }
        let numbers = found.indices.map { Character(String($0 + 1)) }
        guard let key = terminal.key("[1-\(found.count)] [n]one of them", of: numbers + ["n"]),
            let index = numbers.firstIndex(of: key)
        else { return nil }
        return found[index]
    }
}
