package import Model

/// Gathers what finders considered and did not take. They get none unless somebody asked, and then write
/// `rejections?.note(…)`, which costs nothing without.
package final class Rejections {
    package private(set) var list: [Rejection] = []
    private var counts: [String: Int] = [:]

    /// More than these tell nobody anything; the first of each fact are kept.
    package static let most = 80
    package static let mostOfOneFact = 8
    /// In characters; what is longer is cut.
    package static let longestText = 160
    package static let longestPlace = 400

    /// `earlier`: what was noted before.
    package init(_ earlier: [Rejection] = []) {
        for one in earlier { note(one.fact, one.value, at: one.place, because: one.reason) }
    }

    /// `fact` by its name in the evidence, `place` as evidence tells it, `reason` as `Rejection` has it.
    package func note(_ fact: String, _ value: String, at place: String, because reason: String) {
        guard list.count < Rejections.most, counts[fact, default: 0] < Rejections.mostOfOneFact else { return }
        let rejection = Rejection(
            fact: fact, value: Rejections.cut(value), place: Rejections.cut(place, to: Rejections.longestPlace),
            reason: Rejections.cut(reason))
        guard !list.contains(rejection) else { return }
        counts[fact, default: 0] += 1
        list.append(rejection)
    }

    /// Takes over what was noted elsewhere.
    package func add(_ other: Rejections) {
        for one in other.list { note(one.fact, one.value, at: one.place, because: one.reason) }
    }

    private static func cut(_ text: String, to length: Int = longestText) -> String {
        text.utf8.count <= length || text.count <= length ? text : text.prefix(length - 1) + "…"
    }
}
