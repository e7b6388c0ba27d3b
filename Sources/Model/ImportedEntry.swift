/// Where an entry came from that was imported.
package struct ImportOrigin: Equatable, Sendable {
    /// The other system's name.
    package var source: String
    /// The number that the other system gave it; nil where its row told none.
    package var number: String?
    /// Nil for what was imported before this was kept.
    package var at: Moment?
    package var user: String?

    package init(source: String, number: String?, at moment: Moment?, user: String?) {
        (self.source, self.number, at, self.user) = (source, number, moment, user)
    }
}

extension ImportOrigin: Encodable {
    private enum CodingKeys: String, CodingKey { case source, number = "no", at, user }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(source, forKey: .source)
        try container.encode(number, forKey: .number)
        try container.encode(at, forKey: .at)
        try container.encode(user, forKey: .user)
    }
}

/// An interaction of another system, as a file tells it.
package struct ImportedEntry: Equatable, Sendable {
    /// By what it is known again: the number of the other system, or what the row says.
    package var key: String
    /// Its line in the file.
    package var line: Int
    /// Contact and template are numbers and codes only; the ledger completes the rest.
    package var entry: InteractionLogEntry
    /// The columns that the file has; nil for all.
    package var columns: Set<EntryColumn>?

    package init(key: String, line: Int, entry: InteractionLogEntry, columns: Set<EntryColumn>? = nil) {
        (self.key, self.line, self.entry, self.columns) = (key, line, entry, columns)
    }

    /// The key of an entry that the other system numbers.
    package static func key(number: String) -> String { "no \(number)" }

    /// The number that the other system gave it; nil where its row told none.
    package var number: String? { key.hasPrefix("no ") ? String(key.dropFirst(3)) : nil }
}
