import Model
import Recording

/// Changes of segments for people.
enum SegmentActionText {
    /// What was done, as Business Central calls it.
    static func kind(_ kind: SegmentAction.Kind) -> Phrase {
        switch kind {
        case .add: "add"
        case .remove: "remove"
        case .refine: "refine"
        case .reduce: "reduce"
        }
    }

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
