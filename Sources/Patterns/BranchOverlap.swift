/// Choices that are repeated without bound and can be made in two ways: `(a|a)*`, `(\w|\s|[^z])*`. What fails behind them
/// is tried with each repetition made in either way.
enum BranchOverlap {
    /// Branches of one group that are compared.
    private static let mostBranches = 8

    /// The first such group, as it is written.
    static func repeated(in items: ArraySlice<PatternItem>, of pattern: Pattern) -> String? {
        for (index, item) in items.enumerated() {
            guard case .group(let inside, let source, let branches) = item else { continue }
            if let found = repeated(in: inside[...], of: pattern) { return found }
            guard case .quantifier(_, unbounded: true)? = items.dropFirst(index + 1).first else { continue }
            if overlap(Array(branches.prefix(mostBranches)), options: options(of: pattern.source)) { return source }
        }
        return nil
    }

    /// True when what one branch takes can be made of the others, as far as a few short texts show.
    private static func overlap(_ branches: [String], options: String) -> Bool {
        guard branches.count > 1 else { return false }
        let samples = characters + characters.map { $0 + $0 } + branches.filter { $0.allSatisfy(\.isLetter) }
        return branches.indices.contains { index in
            let others = branches.enumerated().filter { $0.offset != index }.map { "(?:\($0.element))" }
            guard let own = whole(branches[index], options),
                let made = whole("(?:\(others.joined(separator: "|")))+", options)
            else { return false }
            return samples.contains { sample in
                (try? own.matches(sample)) == true && (try? made.matches(sample)) == true
            }
        }
    }

    private static let characters = ["\t", "\n", "é"] + (32..<127).map { String(UnicodeScalar(UInt8($0))) }

    /// Nil for what is no expression by itself, such as one that speaks of another group.
    private static func whole(_ source: String, _ options: String) -> Pattern? {
        try? Pattern("\(options)\\A(?:\(source))\\z")
    }

    /// `(?i)` and its like, in front of the whole.
    private static func options(of source: String) -> String {
        source.prefixMatch(of: #/(\(\?[a-z]+\))+/#).map { String($0.0) } ?? ""
    }
}
