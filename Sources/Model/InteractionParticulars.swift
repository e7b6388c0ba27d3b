/// What a rule adds to an interaction beside contact and template.
package struct InteractionParticulars: Codable, Equatable, Sendable {
    package var description: DescriptionText?
    /// Codes of Business Central: at most 20 characters.
    package var campaign: String?
    package var segment: String?
    package var salesperson: String?
    package var opportunity: String?

    package init() {}

    package var isEmpty: Bool { self == InteractionParticulars() }

    /// What is not given yet is taken from `other`.
    package mutating func fill(from other: InteractionParticulars) {
        description = description ?? other.description
        campaign = campaign ?? other.campaign
        segment = segment ?? other.segment
        salesperson = salesperson ?? other.salesperson
        opportunity = opportunity ?? other.opportunity
    }

    /// What stands here and not in `before`, in words: "description 'Invoice {number}'", "campaign SPRING".
    package func given(beyond before: InteractionParticulars) -> [Phrase] {
        var given: [Phrase] = []
        if let description, description != before.description { given.append("description \(description.words)") }
        if let campaign, campaign != before.campaign { given.append("campaign \(campaign)") }
        if let segment, segment != before.segment { given.append("segment \(segment)") }
        if let salesperson, salesperson != before.salesperson { given.append("salesperson \(salesperson)") }
        if let opportunity, opportunity != before.opportunity { given.append("opportunity \(opportunity)") }
        return given
    }
}

/// A further interaction of one document: for the accountant, say, beside the one for the supplier.
package struct FurtherInteraction: AddedLater, Equatable, Sendable {
    package var contactNumber: String
    /// Nil for the template of the first interaction.
    package var templateCode: String?
    package var particulars: InteractionParticulars

    package init(
        contactNumber: String, templateCode: String? = nil,
        particulars: InteractionParticulars = InteractionParticulars()
    ) {
        self.contactNumber = contactNumber
        self.templateCode = templateCode
        self.particulars = particulars
    }
}
