import ArgumentParser
import Model

/// How many lines of a list are shown at most.
enum ListLimit {
    /// Reads the value of `--limit`.
    static func read(_ text: String) throws -> Int {
        guard let limit = Int(text), limit >= 1 else { throw ValidationError(saying: "it must be at least 1.") }
        return limit
    }
}
