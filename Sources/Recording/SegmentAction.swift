package import Model

/// A change of who is in a segment, as its history tells it.
package struct SegmentAction: Equatable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Those who fit come.
        case add
        /// Those who were named go.
        case remove
        /// Only those who fit stay (Business Central: Refine).
        case refine
        /// Those who fit go (Business Central: Reduce).
        case reduce

        /// True when contacts come, false when they go.
        package var brings: Bool { self == .add }
    }

    package var number: Int64
    package var kind: Kind
    /// Nil where contacts were named, or a person who was erased.
    package var criteria: SegmentCriteria?
    package var doneAt: Moment
    package var doneBy: String
    /// How many contacts came or went.
    package var contacts: Int
    /// When it was taken back, and by whom.
    package var undoneAt: Moment?
    package var undoneBy: String?
}

/// What taking back a change of a segment did, or would do.
package struct SegmentUndo: Equatable, Sendable {
    package var action: SegmentAction
    /// How many contacts came back, or went again.
    package var contacts: Int
    /// How many are in it afterwards.
    package var members: Int
}

/// What a change of a segment did, or would do.
package struct SegmentChange: Equatable, Sendable {
    package var kind: SegmentAction.Kind
    /// How many contacts came or went.
    package var contacts: Int
    /// How many are in it afterwards.
    package var members: Int
}
