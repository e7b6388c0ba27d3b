package import Model

/// A segment with how much hangs on it.
package struct SegmentSummary: Equatable, Sendable {
    package var segment: Segment
    package var members: Int
    /// How often it was logged.
    package var loggings: Int
}
