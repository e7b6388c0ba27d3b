import ArgumentParser
import Foundation
import Model
import Settings

/// What can be said of an interaction on the command line. What is not said comes from the template, the segment and
/// the contact.
struct InteractionOptions: ParsableArguments {
    @Option(help: "The template; 'dossier templates list' shows them.", completion: .templateCode)
    var template: String?
    @Option(help: ArgumentHelp("The day of the interaction; without it today.", valueName: "yyyy-mm-dd"))
    var date: String?
    @Option(help: ArgumentHelp("The time of day; without it now, and 00:00 on another day.", valueName: "hh:mm"))
    var time: String?
    @Option(help: "What it was about; without it the template's words, in the contact's language.")
    var description: String?
    @Option(help: "The subject, of a mail for instance.")
    var subject: String?
    @Option(help: "The code of the salesperson; without it the contact's, else its company's.")
    var salesperson: String?
    @Option(parsing: .unconditional, help: "What it cost: 8 or 12.50.")
    var cost: String?
    @Option(parsing: .unconditional, help: "How many minutes it took.")
    var minutes: Int?
    @Option(help: "outbound or inbound.", completion: .list(["outbound", "inbound"]))
    var flow: String?
    @Option(help: "Who took the initiative: us or them.", completion: .list(["us", "them"]))
    var initiatedBy: String?
    @Option(help: "'Hard Copy', 'Email' or none.", completion: .list(["hard-copy", "email", "none"]))
    var correspondence: String?
    @Option(
        help: "How it went: 'Very Positive', Positive, Neutral, Negative or 'Very Negative'.",
        completion: .evaluation(or: []))
    var evaluation: String?
    @Flag(help: "It was tried, and the contact was not reached.")
    var attemptFailed = false
    @Option(help: "The number of the campaign.")
    var campaign: String?
    @Flag(inversion: .prefixedNo, help: "The contact is a target of the campaign.")
    var campaignTarget: Bool?
    @Flag(inversion: .prefixedNo, help: "It is a response to the campaign.")
    var campaignResponse: Bool?
    @Option(help: "The number of the opportunity.")
    var opportunity: String?
    @Option(help: "A comment on the entry.")
    var comment: String?
    @Option(help: "The telephone number or e-mail address that was used.")
    var via: String?
    @Option(help: ArgumentHelp("When to come back to it.", valueName: "yyyy-mm-dd"))
    var followUp: String?
    @Option(
        help: ArgumentHelp("A file to keep with it, of any kind; one.", valueName: "file"), completion: .file())
    var attach: [String] = []

    func validate() throws {
        if attach.count > 1 {
            throw ValidationError(
                saying: "An interaction keeps one file; say --attach once, and record the others by themselves.")
        }
    }

    /// True when nothing was said at all.
    var isEmpty: Bool {
        let texts = [
            template, date, time, description, subject, salesperson, cost, flow, initiatedBy, correspondence,
            evaluation, campaign, opportunity, comment, via, followUp, attach.first,
        ]
        return texts.allSatisfy { $0 == nil } && minutes == nil && !attemptFailed && campaignTarget == nil
            && campaignResponse == nil
    }

    /// The file to attach as an absolute path.
    var attachmentPath: String? { attach.first.map { URL(fileURLWithPath: $0).standardizedFileURL.path } }

    /// Puts what was said into the interaction.
    /// - Throws: `ValidationError` for what is no day, time, amount or choice; `Refusal` for an unknown template.
    func apply(to interaction: inout ManualInteraction, _ words: TaxonomyWords) throws {
        if let template { interaction.templateCode = try words.template(template) }
        if let date { interaction.date = try InteractionAnswer.day(date, Phrase(verbatim: "--date")) }
        if let time { interaction.time = try InteractionAnswer.time(time) }
        if let followUp {
            interaction.followUpDate = try InteractionAnswer.day(followUp, Phrase(verbatim: "--follow-up"))
        }
        if let cost { interaction.cost = try InteractionAnswer.amount(cost) }
        if let flow { interaction.informationFlow = try InteractionAnswer.choice(flow, Phrase(verbatim: "--flow")) }
        if let initiatedBy {
            interaction.initiatedBy = try InteractionAnswer.choice(initiatedBy, Phrase(verbatim: "--initiated-by"))
        }
        if let correspondence { interaction.correspondence = try InteractionAnswer.correspondence(correspondence) }
        if let evaluation { interaction.evaluation = try InteractionAnswer.evaluation(evaluation) }
        if attemptFailed { interaction.attemptFailed = true }
        interaction.description = description ?? interaction.description
        interaction.subject = subject ?? interaction.subject
        interaction.salesperson = salesperson ?? interaction.salesperson
        interaction.minutes = minutes ?? interaction.minutes
        interaction.campaign = campaign ?? interaction.campaign
        interaction.isCampaignTarget = campaignTarget ?? interaction.isCampaignTarget
        interaction.isCampaignResponse = campaignResponse ?? interaction.isCampaignResponse
        interaction.opportunity = opportunity ?? interaction.opportunity
        interaction.comment = comment ?? interaction.comment
        interaction.via = via ?? interaction.via
    }
}
