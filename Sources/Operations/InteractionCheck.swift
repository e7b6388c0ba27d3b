import Model

/// The sizes of what people enter, by the fields of Business Central.
enum InteractionCheck {
    /// The interaction with its texts as clean lines, and its codes in upper case; an empty text counts as none.
    static func checked(_ interaction: ManualInteraction) throws(OperationFailure) -> ManualInteraction {
        var checked = interaction
        typealias Limits = ManualInteraction.Limits
        checked.templateCode = try code(interaction.templateCode, "the template")
        checked.description = try line(interaction.description, "the description", Limits.text)
        checked.subject = try line(interaction.subject, "the subject", Limits.text)
        checked.salesperson = try code(interaction.salesperson, "the salesperson")
        checked.campaign = try code(interaction.campaign, "the campaign")
        checked.opportunity = try code(interaction.opportunity, "the opportunity")
        checked.via = try line(interaction.via, "what was used to reach the contact", Limits.via)
        checked.comment = try comment(interaction.comment)
        try check(interaction.cost ?? .zero, interaction.minutes ?? 0)
        return checked
    }

    /// An entry of another system, held to the same.
    ///
    /// - Parameter today: by the office's clock; nil where it cannot be told.
    static func checked(
        _ entry: InteractionLogEntry, today: CalendarDate?
    ) throws(OperationFailure) -> InteractionLogEntry {
        if let today, entry.date > today {
            throw .refused("\(entry.date) is yet to come, and the log holds what was; mend the day")
        }
        var checked = entry
        checked.salespersonCode = try code(entry.salespersonCode, "the salesperson")
        checked.campaignNumber = try code(entry.campaignNumber, "the campaign")
        checked.segmentNumber = try code(entry.segmentNumber, "the segment")
        checked.opportunityNumber = try code(entry.opportunityNumber, "the opportunity")
        try check(entry.cost, entry.durationMinutes)
        return checked
    }

    private static func check(_ cost: Amount, _ minutes: Int) throws(OperationFailure) {
        typealias Limits = ManualInteraction.Limits
        guard Limits.cost.contains(cost) else {
            throw .refused("the cost is \(cost); it is \(Limits.cost.lowerBound) to \(Limits.cost.upperBound)")
        }
        guard Limits.minutes.contains(minutes) else {
            throw .refused(
                "it took \(minutes) minutes; that is \(Limits.minutes.lowerBound) to \(Limits.minutes.upperBound)")
        }
    }

    /// As it was written, with its lines.
    /// - Throws: `OperationFailure.refused` for what is longer than comments are.
    static func comment(_ text: String?) throws(OperationFailure) -> String? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        guard text.utf8.count <= EntryComment.longest else {
            throw .refused("a comment has at most \(EntryComment.longest) bytes")
        }
        return text
    }

    static func line(_ text: String?, _ what: Phrase, _ limit: Int) throws(OperationFailure) -> String? {
        guard let line = text?.cleanLine else { return nil }
        guard line.count <= limit else {
            throw .refused("\(what) has \(line.count) characters; at most \(limit) are kept: shorten it")
        }
        return line
    }

    /// A code of Business Central: a line in upper case, however it was typed.
    static func code(_ text: String?, _ what: Phrase) throws(OperationFailure) -> String? {
        try line(text, what, ManualInteraction.Limits.code)?.uppercased()
    }
}
