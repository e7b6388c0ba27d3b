import Model
import Understanding

/// What the visible pages of a hybrid document say differently from the XML inside, which counts.
///
/// A page may be silent: letterheads are pictures, a number may stand in a bar code. So what is missed on the page is a
/// difference only where the page says something else in its place, as it is read without the XML. The document's
/// number alone must be there.
struct PageComparison {
    private let facts: Facts
    private let totals: [Amount]
    private let text: PrintedText
    /// The pages read as if there were no XML: dear, so it is asked for only when something is missed.
    private let page: () -> Facts

    init(_ understood: Understood, pages: [String], page: @escaping () -> Facts) {
        facts = understood.facts
        totals = ([understood.facts.total].compactMap { $0 } + understood.otherTotals).filter { $0 != .zero }
        text = PrintedText(pages)
        self.page = page
    }

    func differences() -> [PageDifference] {
        let number = facts.number.map { text.holds($0) } ?? true
        let total = totals.isEmpty || totals.contains { text.holds($0) }
        let date = facts.date.map { text.holds($0) } ?? true
        let account = facts.seller.identifiers.first { $0.scheme == .iban }
        let accountIsShown = facts.seller.identifiers.contains { $0.scheme == .iban && text.holds($0.value) }
        let parties = [facts.seller, facts.buyer].filter { !PartyTrace(of: $0, on: text).isWhole }
        if number, total, date, account == nil || accountIsShown, parties.isEmpty { return [] }
        let page = self.page()
        var differences: [PageDifference] = []
        // A page on which all else agrees need not print the number: insurers print that of the policy only.
        let isDated = facts.date.map { date || page.date == $0 || text.mayHold($0) } ?? false
        let agrees = total && isDated && facts.total != nil && text.isLong
        if !number, let number = facts.number, page.number != nil || (!agrees && text.isLong) {
            differences.append(PageDifference(.number, data: number, page: page.number))
        }
        if !total, let sum = facts.total, let shown = page.total, !isRounded(shown) {
            differences.append(PageDifference(.total, data: "\(sum)", page: "\(shown)"))
        }
        if let difference = PartyTrace.difference(facts, page, on: text) { differences.append(difference) }
        if !date, let wanted = facts.date, let shown = page.date, shown != wanted {
            differences.append(PageDifference(.date, data: "\(wanted)", page: "\(shown)"))
        }
        if let account, !accountIsShown, let shown = page.identifiers.first(where: { $0.scheme == .iban }) {
            differences.append(PageDifference(.iban, data: account.value, page: shown.value))
        }
        return differences
    }

    /// A cent more or less is how programs round.
    private func isRounded(_ shown: Amount) -> Bool {
        totals.contains { ($0.magnitude - shown.magnitude).magnitude <= Amount(cents: 1) }
    }
}

extension Facts {
    /// All that the document shows, whomever it names.
    var identifiers: [Identifier] {
        seller.identifiers + buyer.identifiers + (delivery?.identifiers ?? []) + mentions.flatMap(\.identifiers)
    }
}
