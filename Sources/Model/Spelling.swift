/// Nearness of spellings: how many letters must be put in, left out, changed or swapped with the next (the distance of
/// optimal string alignment).
package enum Spelling {
    /// The distance, where it is at most `limit`, else nil; nil too for words of more than 128 bytes. Work grows with
    /// the shorter text times the limit only, for texts that differ much are told apart at once.
    package static func distance(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit, one.count <= 128, other.count <= 128 else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for row in 1..<(one.count + 1) {
            var current = [row] + Array(repeating: limit + 1, count: other.count)
            var least = row
            // Beyond these columns the distance is above the limit.
            let (first, end) = (max(1, row - limit), min(other.count, row + limit) + 1)
            for column in first..<max(first, end) {
                let same = one[row - 1] == other[column - 1]
                var cost = min(last[column - 1] + (same ? 0 : 1), last[column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = cost
                least = min(least, cost)
            }
            if least > limit { return nil }
            beforeLast = last
            last = current
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }
}
