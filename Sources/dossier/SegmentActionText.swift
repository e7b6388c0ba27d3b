import Model
import Recording

/// Changes of segments for people.
enum SegmentActionText {
    /// "12 contacts added".
    static func words(_ action: SegmentAction) -> Phrase {
        let contacts: Phrase = "\(action.contacts, "contact", "contacts")"
        return switch action.kind {
        case .add: "\(contacts) added"
        case .remove: "\(contacts) taken out"
        case .refine: "\(contacts) taken out that did not fit"
        case .reduce: "\(contacts) taken out that fitted"
        }
    }
}
