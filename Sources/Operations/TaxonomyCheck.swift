import Model
import Recording

/// The rules of the fields of groups and templates (Business Central tables 5063 and 5064).
enum TaxonomyCheck {
    /// Business Central's Code[10].
    private static let longestCode = 10

    static func check(_ group: InteractionGroup) throws(LedgerFailure) {
        try check(code: group.code)
        try check(group.description, group.texts, "interaction group \(group.code)")
    }

    static func check(_ template: InteractionTemplate, in taxonomy: Taxonomy) throws(LedgerFailure) {
        try check(code: template.code)
        try check(template.description, template.texts, "interaction template \(template.code)")
        guard taxonomy.group(template.groupCode) != nil else {
            throw .refused(
                "there is no interaction group \(template.groupCode); 'dossier groups list' shows those that there are")
        }
        let cost = ManualInteraction.Limits.cost
        guard cost.contains(template.unitCost) else {
            throw .refused("the cost is \(template.unitCost); it is \(cost.lowerBound) to \(cost.upperBound)")
        }
        let minutes = ManualInteraction.Limits.minutes
        guard minutes.contains(template.unitDurationMinutes) else {
            throw .refused(
                "it takes \(template.unitDurationMinutes) minutes; that is \(minutes.lowerBound) to \(minutes.upperBound)"
            )
        }
        if let campaign = template.campaignNumber, campaign.count > ManualInteraction.Limits.code {
            throw .refused("'\(campaign)' is no campaign; a code has 1 to \(ManualInteraction.Limits.code) characters")
        }
    }

    private static func check(code: String) throws(LedgerFailure) {
        guard code.cleanLine == code, code.count <= longestCode, code == code.uppercased() else {
            throw .refused("'\(code)' is no code; it has 1 to \(longestCode) characters")
        }
    }

    private static func check(
        _ description: String, _ texts: [String: String], _ what: Phrase
    ) throws(LedgerFailure) {
        guard description.cleanLine != nil else { throw .refused("\(what) needs a description") }
        let limit = ManualInteraction.Limits.text
        for text in [description] + texts.values where text.count > limit {
            throw .refused(
                "the description '\(text.prefix(20))…' has \(text.count) characters; at most \(limit) are kept")
        }
        for language in texts.keys where !LanguageCode.isKnown(language) {
            throw .refused("'\(language)' is no language; it is two letters, such as nl")
        }
    }
}
