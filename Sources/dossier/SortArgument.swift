import ArgumentParser
import Model
import Recording

/// `amount`, `amount:asc`, `recorded:desc`.
struct SortArgument {
    let sort: LogSort

    init?(argument: String) {
        let parts = argument.lowercased().split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count) else { return nil }
        // Entries are numbered in the order in which they are recorded.
        guard let key = parts[0] == "recorded" ? .entry : LogSort.Key(rawValue: parts[0]) else { return nil }
        guard let direction = parts.count == 1 ? "desc" : parts.last, ["asc", "desc"].contains(direction) else {
            return nil
        }
        sort = LogSort(key, ascending: direction == "asc")
    }

    /// What may be sorted by.
    static let keys = LogSort.Key.allCases.map(\.rawValue) + ["recorded"]

    /// Reads the value of an option.
    static func read(_ text: String) throws -> SortArgument {
        if let sort = SortArgument(argument: text) { return sort }
        let known = keys.joined(separator: ", ")
        throw ValidationError(saying: "entries are sorted by \(known), with :asc or :desc behind it.")
    }
}
