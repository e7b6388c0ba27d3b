/// What is allowed in a regular expression and yet seldom meant.
package enum PatternDoubts {
    /// Each in words that go on a sentence: "the pattern …". `ofText`: it is tried on text of many lines, and not on a
    /// single value.
    package static func about(_ pattern: Pattern, ofText: Bool = true) -> [String] {
        let items = PatternItem.items(of: pattern.source)
        var doubts: [String] = []
        if (try? pattern.matches("")) == true {
            doubts.append("matches even where there is nothing; make a part of it sure")
        }
        if let loop = nestedRepetition(items[...]) {
            doubts.append("repeats what repeats ('\(loop)') and may run into its limit; take one repetition out")
        }
        if let choice = BranchOverlap.repeated(in: items[...], of: pattern) {
            doubts.append(
                "repeats a choice that can be made in two ways ('\(choice)') and may run into its limit; make its "
                    + "branches begin differently")
        }
        if hasBareDot(items) {
            doubts.append("has a dot between digits, which stands for any character; write '\\.' for the dot itself")
        }
        if ofText, !pattern.source.contains("(?m"), !pattern.source.contains("(?s"), items.contains(.anchor) {
            doubts.append(
                "has '^' or '$', the start and end of the whole text; write (?m) in front for those of a line")
        }
        return doubts
    }

    /// A group that is repeated without bound although nothing in it but repetitions is sure.
    private static func nestedRepetition(_ items: ArraySlice<PatternItem>) -> String? {
        for (index, item) in items.enumerated() {
            guard case .group(let inside, let source, _) = item else { continue }
            if let found = nestedRepetition(inside[...]) { return found }
            let next = items.dropFirst(index + 1).first
            guard case .quantifier(_, unbounded: true)? = next else { continue }
            let branches = inside.split(separator: .bar, omittingEmptySubsequences: false)
            if branches.contains(where: isOnlyRepetition) { return source }
        }
        return nil
    }

    /// `a+`, `\s*\d+`: something repeats without bound, and nothing stands beside it that must.
    private static func isOnlyRepetition(_ branch: ArraySlice<PatternItem>) -> Bool {
        var repeats = false
        var rest = branch
        while let item = rest.popFirst() {
            guard case .quantifier(let least, let unbounded)? = rest.first else {
                switch item {
                case .anchor, .quantifier: continue
                default: return false
                }
            }
            rest.removeFirst()
            if unbounded { repeats = true } else if least > 0 { return false }
        }
        return repeats
    }

    private static func hasBareDot(_ items: [PatternItem]) -> Bool {
        for (index, item) in items.enumerated() {
            if case .group(let inside, _, _) = item, hasBareDot(inside) { return true }
            guard item == .dot, index + 1 < items.count, items[index + 1] == .digit else { continue }
            let before = items[..<index].last { if case .quantifier = $0 { false } else { true } }
            if before == .digit { return true }
        }
        return false
    }
}
