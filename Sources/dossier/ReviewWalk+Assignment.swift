import Intake
import Model
import Recording

// What follows when a person says whose a document is.

extension ReviewWalk {
    /// How many documents were recorded: with this one those for which what was learnt was put to use; 0 for none.
    func assign(_ item: ReviewItem, to contact: Contact) throws -> Int {
        var nature: NatureLine.Nature?
        if !item.hasTemplate(in: taxonomy) {
            nature = try askNature()
            if nature == nil { return 0 }
        }
        let known = try desk.lessons(from: item, for: contact, type: nature?.type)
        var lessons: [Lesson] = []
        if !known.isEmpty {
            let question: Phrase = "Know \(contact.number) \(contact.name) from now on by \(known.phrase)?"
            guard let learns = terminal.answer(question) else { return 0 }
            if learns { lessons = known }
        }
        let isDone = try settling {
            let done = try ledger.assign(
                review: item.number, to: contact.number, template: nature?.template, type: nature?.type,
                by: CurrentUser.name, at: .now, learning: lessons)
            StandardOutput.say("Review item \(item.number): \(done.phrase)")
        }
        guard isDone else { return 0 }
        return 1 + (lessons.isEmpty ? 0 : try offerOthers())
    }

    /// What a document is whose kind is not known, or is served by no template; nil when the person does not say it.
    private func askNature() throws -> NatureLine.Nature? {
        let line = NatureLine(taxonomy: taxonomy)
        while true {
            let typed = terminal.line(
                "What is it? A type such as sales-invoice, or a template:", completions: line.completions)
            guard let text = typed, !text.isEmpty else { return nil }
            if let nature = line.nature(text) { return nature }
            let found = line.matching(text)
            guard !found.isEmpty else {
                StandardOutput.say("Nothing here has '\(text)'.")
                continue
            }
            let keys = found.map(\.nature.key)
            guard let index = NumberedChoice(terminal: terminal).among(found.map(\.line), keys: keys) else {
                return nil
            }
            if let index { return found[index].nature }
        }
    }

    /// After something was learnt: the other documents whose contact is known now, recorded in one go.
    private func offerOthers() throws -> Int {
        let matching = try desk.matching()
        guard !matching.isEmpty else { return 0 }
        for (item, contactNumber) in matching.prefix(9) {
            let name = item.document.originalPath.split(separator: "/").last.map(String.init) ?? ""
            StandardOutput.say("  item \(item.number), \(name): \(contactNumber)")
        }
        if matching.count > 9 { StandardOutput.say("  and \(matching.count - 9) more") }
        let question: Phrase =
            matching.count == 1
            ? "This document that waits matches now. Record it?"
            : "These \(matching.count) documents that wait match now. Record them?"
        guard terminal.answer(question) == true else { return 0 }
        var count = 0
        for (item, _) in matching {
            _ = try settling {
                guard case .recorded(let done) = try desk.retry(item, by: CurrentUser.name, at: .now) else { return }
                count += 1
                StandardOutput.say("Review item \(item.number): \(done.phrase)")
            }
        }
        return count
    }
}

extension ReviewItem {
    /// True when it is known by which template the document is recorded.
    func hasTemplate(in taxonomy: Taxonomy) -> Bool {
        let code = templateCode ?? documentType.flatMap { taxonomy.setup[$0] }
        return code.flatMap(taxonomy.template) != nil
    }
}
