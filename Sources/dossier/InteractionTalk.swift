import ArgumentParser
import Foundation
import Model
import Operations
import Recording

/// Enters an interaction by question and answer: one line each, with what an empty answer takes.
struct InteractionTalk {
    let office: Office
    private(set) var form: InteractionForm
    private let terminal = Terminal()
    private let taxonomy: Taxonomy
    /// What could be taken from the template is asked for too.
    private let asksAll: Bool

    init(office: Office, form: InteractionForm, all: Bool) throws {
        (self.office, self.form, asksAll) = (office, form, all)
        taxonomy = try office.ledger.taxonomy()
    }

    /// False when the person left before the end.
    mutating func run() throws -> Bool {
        guard try askContact(), try askTemplate() else { return false }
        let defaults = try defaults()
        let interaction = form.interaction
        let course: Phrase = "How did it go (\(InteractionTalk.list(Evaluation.self)))"
        return askText("Description", interaction.description ?? defaults.description, \.description)
            && ask("Day", interaction.date.map { "\($0)" } ?? "today", \.date) {
                try InteractionAnswer.day($0, "the day of the interaction")
            }
            && askText("Salesperson", interaction.salesperson ?? defaults.salesperson, \.salesperson)
            && (!asksAll || askDetails())
            && askChoice(course, nil, \.evaluation, InteractionAnswer.evaluation)
            && ask("Come back to it on", interaction.followUpDate.map { "\($0)" }, \.followUpDate) {
                try InteractionAnswer.day($0, "the follow-up")
            }
            && askText("Comment", interaction.comment, \.comment)
    }

    /// What the template gives where nothing is said.
    private mutating func askDetails() -> Bool {
        let template = form.interaction.templateCode.flatMap(taxonomy.template)
        let interaction = form.interaction
        let flow: Phrase = "Information flow (\(InteractionTalk.list(InformationFlow.self)))"
        let whatFlow: Phrase = "the information flow"
        let initiator: Phrase = "Initiated by (\(InteractionTalk.list(InitiatedBy.self)))"
        let whoBegan: Phrase = "who took the initiative"
        return ask("Cost", (interaction.cost ?? template?.unitCost).map { "\($0)" }, \.cost, InteractionAnswer.amount)
            && ask(
                "Minutes", (interaction.minutes ?? template?.unitDurationMinutes).map { "\($0)" }, \.minutes,
                InteractionAnswer.minutes)
            && askChoice(flow, template?.informationFlow, \.informationFlow) {
                try InteractionAnswer.choice($0, whatFlow)
            }
            && askChoice(initiator, template?.initiatedBy, \.initiatedBy) {
                try InteractionAnswer.choice($0, whoBegan)
            }
            && askCorrespondence(template?.correspondenceType)
            && askText("Campaign", interaction.campaign ?? template?.campaignNumber, \.campaign)
            && askText("Opportunity", interaction.opportunity, \.opportunity)
    }

    private mutating func askCorrespondence(_ standard: String?) -> Bool {
        let said: Phrase? =
            switch form.interaction.correspondence {
            case .by(let type): Phrase(word: type.rawValue)
            case .blank: nil
            case nil: standard.map(Phrase.init(word:))
            }
        return ask(
            "Correspondence (\(InteractionTalk.list(CorrespondenceType.self)))", said, \.correspondence
        ) { text in
            if let type: CorrespondenceType = InteractionTalk.numbered(text) { return .by(type) }
            return try InteractionAnswer.correspondence(text)
        }
    }

    /// `1 Very Positive, 2 Positive, …`
    private static func list<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type) -> Phrase {
        Word.allCases.enumerated().map { index, word -> Phrase in
            "\(index + 1) \(Phrase(word: word.rawValue))"
        }.joined(separator: ", ")
    }

    /// The word with that number in the list.
    private static func numbered<Word: CaseIterable>(_ text: String) -> Word? {
        guard let number = Int(text), (1...Word.allCases.count).contains(number) else { return nil }
        return Array(Word.allCases)[number - 1]
    }

    // MARK: - Whom, and by which template

    private mutating func askContact() throws -> Bool {
        let line = ContactLine(ledger: office.ledger)
        while form.addressees == nil {
            let typed = terminal.line("Contact, by number or part of the name:", completions: line.completions)
            guard let text = typed else { return false }
            if text.isEmpty { continue }
            if let contact = try line.contact(text) {
                form.addressees = .contacts([contact.number])
                break
            }
            let found = try office.ledger.contacts(matching: text, limit: 20, after: nil)
            let lines = found.map { contact in
                "\(ContactLine.text(contact))  \(contact.address.city ?? "")".withoutTrailingBlanks
            }
            guard let index = choice(lines, keys: found.map(\.number), text) else { return false }
            form.addressees = index.map { .contacts([found[$0].number]) }
        }
        return true
    }

    private mutating func askTemplate() throws -> Bool {
        if case .segment = form.addressees { return true }
        let line = TemplateLine(taxonomy: taxonomy)
        while form.interaction.templateCode == nil {
            let typed = terminal.line("Template, by code or part of the description:", completions: line.completions)
            guard let text = typed else { return false }
            if let template = line.template(text) {
                form.interaction.templateCode = template.code
                break
            }
            let found = line.matching(text)
            let keys = found.map(\.code)
            guard let index = choice(found.map(TemplateLine.text), keys: keys, text) else { return false }
            form.interaction.templateCode = index.map { found[$0].code }
        }
        return true
    }

    /// The only line at once; nil when the person leaves, `.some(nil)` when nothing was chosen.
    private func choice(_ lines: [String], keys: [String], _ text: String) -> Int?? {
        switch lines.count {
        case 0:
            StandardOutput.say("Nothing here has '\(text)'.")
            return .some(nil)
        case 1:
            StandardOutput.write(PrintableText.clean("  \(lines[0])"))
            return 0
        default: return NumberedChoice(terminal: terminal).among(lines, keys: keys)
        }
    }

    // MARK: - The rest

    private func defaults() throws -> (description: String?, salesperson: String?) {
        let template = form.interaction.templateCode.flatMap(taxonomy.template)
        guard case .contacts(let numbers) = form.addressees, numbers.count == 1,
            let contact = try office.ledger.contact(numbered: numbers[0])
        else { return (template?.description, nil) }
        let company = try contact.companyNumber.flatMap { try office.ledger.contact(numbered: $0) }
        let languages = [contact.languageCode, company?.languageCode].compactMap(ContactLanguage.code)
        return (template?.description(in: languages), contact.salespersonCode ?? company?.salespersonCode)
    }

    /// Asks until the answer can be read; an empty one leaves the field as it is. False when the person leaves.
    private mutating func ask<Value>(
        _ question: Phrase, _ standard: Phrase?, _ field: WritableKeyPath<ManualInteraction, Value?>,
        _ read: (String) throws -> Value
    ) -> Bool {
        let shown: Phrase = standard ?? "none"
        while true {
            guard let text = terminal.line("\(question) [\(shown)]:") else { return false }
            if text.isEmpty { return true }
            do {
                var interaction = form.interaction
                interaction[keyPath: field] = try read(text)
                form.interaction = try office.checked(interaction)
                return true
            } catch let error as OperationFailure {
                StandardError.sentence(error.phrase)
            } catch let error as ValidationError {
                StandardOutput.write(PrintableText.clean(error.message))
            } catch {
                StandardOutput.write(PrintableText.clean("\(error)"))
            }
        }
    }

    /// By the number in the list, or the word.
    private mutating func askChoice<Word: RawRepresentable<String> & CaseIterable>(
        _ question: Phrase, _ standard: Word?, _ field: WritableKeyPath<ManualInteraction, Word?>,
        _ read: (String) throws -> Word
    ) -> Bool {
        let said = (form.interaction[keyPath: field] ?? standard).map { Phrase(word: $0.rawValue) }
        return ask(question, said, field) { try InteractionTalk.numbered($0) ?? read($0) }
    }

    private mutating func askText(
        _ question: Phrase, _ standard: String?, _ field: WritableKeyPath<ManualInteraction, String?>
    ) -> Bool {
        ask(question, standard.map(Phrase.init(verbatim:)), field) { $0 }
    }
}
