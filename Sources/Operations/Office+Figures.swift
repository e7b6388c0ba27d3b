package import Model
package import Recording

extension Office {
    /// What interactions come to, by one of their values: months in their order, else the most frequent first.
    package func figures(by grouping: FigureGrouping, _ filter: LogFilter) throws -> [Figure] {
        try demand(.read)
        let figures = try ledger.figures(by: grouping, filter)
        return grouping == .month ? figures : figures.sorted { ($0.count, $1.key ?? "") > ($1.count, $0.key ?? "") }
    }

    /// Calls `body` with each quote that we sent until `day` and that nobody took up.
    package func forEachSilentQuote(
        until day: CalendarDate, strictly: Bool, _ body: (SilentQuote) throws -> Void
    ) throws {
        try demand(.read)
        var after: InteractionLogEntry?
        while true {
            let page = try ledger.silentQuotes(until: day, strictly: strictly, after: after)
            for quote in page.quotes { try body(quote) }
            guard let last = page.last else { return }
            after = last
        }
    }

    /// Calls `body` with each contact without an interaction since `day`.
    package func forEachSilentContact(
        since day: CalendarDate, people: Bool, _ body: (SilentContact) throws -> Void
    ) throws {
        try demand(.read)
        var after = ""
        while true {
            let page = try ledger.silentContacts(since: day, people: people, after: after)
            for contact in page { try body(contact) }
            guard let last = page.last else { return }
            after = last.number
        }
    }
}
