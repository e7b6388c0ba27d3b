package import Model

/// A lesson with who taught it, and by which document.
package struct LearntLesson: Equatable, Sendable {
    package var number: Int64
    package var lesson: Lesson
    package var contactName: String
    package var learntAt: Moment
    package var learntBy: String
    /// Where the document lay when it was taken in.
    package var originalPath: String?
}
