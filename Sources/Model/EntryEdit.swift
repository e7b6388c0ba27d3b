/// A new value for one field of an entry; nil takes the value away.
package enum EntryEdit: Equatable, Sendable {
    case evaluation(Evaluation?)
    case attemptFailed(Bool)
    case followUp(CalendarDate?)
    case salesperson(String?)
    case campaign(String?)
    case opportunity(String?)
    /// At most 100 characters.
    case subject(String?)
    /// Not empty, at most 100 characters.
    case description(String)
    case campaignTarget(Bool)
    case campaignResponse(Bool)

    package var field: EntryField {
        switch self {
        case .evaluation: .evaluation
        case .attemptFailed: .attemptFailed
        case .followUp: .followUpDate
        case .salesperson: .salesperson
        case .campaign: .campaign
        case .opportunity: .opportunity
        case .subject: .subject
        case .description: .description
        case .campaignTarget: .campaignTarget
        case .campaignResponse: .campaignResponse
        }
    }

    /// The value as the history tells it.
    package var text: String? {
        switch self {
        case .evaluation(let evaluation): evaluation?.rawValue
        case .attemptFailed(let isOn), .campaignTarget(let isOn), .campaignResponse(let isOn): isOn ? "yes" : "no"
        case .followUp(let day): day?.description
        case .salesperson(let text), .campaign(let text), .opportunity(let text), .subject(let text): text
        case .description(let text): text
        }
    }

    /// True where the ledger keeps a yes or no.
    package var isSwitch: Bool {
        switch self {
        case .attemptFailed, .campaignTarget, .campaignResponse: true
        default: false
        }
    }
}
