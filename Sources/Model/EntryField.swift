/// What may be changed on an entry after it was recorded; the raw value is its key in JSON and in the history.
package enum EntryField: String, Sendable, CaseIterable {
    case canceled, evaluation, attemptFailed = "attempt_failed", followUpDate = "follow_up_date",
        salesperson = "salesperson_code", campaign = "campaign_no", opportunity = "opportunity_no", subject,
        description, campaignTarget = "campaign_target", campaignResponse = "campaign_response"
}
