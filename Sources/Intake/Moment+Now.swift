import Foundation
import Model

extension Moment {
    /// The system's time.
    static var now: Moment { Moment(nanoseconds: Int64(Date().timeIntervalSince1970 * 1e9)) }
}
