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
        checked.comment = try line(interaction.comment, "the comment", Limits.comment)
        if let cost = interaction.cost, cost.isNegative {
            throw .refused("the cost is \(cost); it is zero or more")
        }
        if let minutes = interaction.minutes, !Limits.minutes.contains(minutes) {
            throw .refused(
                "it took \(minutes) minutes; that is \(Limits.minutes.lowerBound) to \(Limits.minutes.upperBound)")
        }
        return checked
    }

    static func line(_ text: String?, _ what: Phrase, _ limit: Int) throws(OperationFailure) -> String? {
        guard let line = text?.cleanLine else { return nil }
        guard line.count <= limit else {
            throw .refused("\(what) has \(line.count) characters; at most \(limit) are kept: shorten it")
        }
        return line
    }

    private static func code(_ text: String?, _ what: Phrase) throws(OperationFailure) -> String? {
        try line(text, what, ManualInteraction.Limits.code)?.uppercased()
    }
}
