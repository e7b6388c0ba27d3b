import ArgumentParser
import Foundation
import Model

/// `17`, `10..20`, `10..` or `..20`: entries by their numbers.
struct EntryRangeArgument {
    let range: ClosedRange<Int64>

    init?(argument: String) {
        if let number = Int64(argument) {
            range = number...number
            return
        }
        let parts = argument.components(separatedBy: "..")
        guard parts.count == 2, parts != ["", ""] else { return nil }
        let first = parts[0].isEmpty ? 1 : Int64(parts[0])
        let last = parts[1].isEmpty ? Int64.max : Int64(parts[1])
        guard let first, let last, first <= last else { return nil }
        range = first...last
    }

    /// Reads the value of an option.
    static func read(_ text: String) throws -> EntryRangeArgument {
        if let range = EntryRangeArgument(argument: text) { return range }
        throw ValidationError(saying: "write the number of an entry as 17, and those between two as 10..20.")
    }
}
