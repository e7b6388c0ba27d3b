import GRDB
import Model

extension SQLiteLedger {
    /// Pairs of contacts that share a number, a mail address, or a name at one post code; at most `limit`, those with
    /// the most reasons first. People and the company they work for are no pair.
    ///
    /// One walk along each index: of many that share something, each makes a pair with the first only.
    package func likeContacts(limit: Int) throws(LedgerFailure) -> [ContactLikeness] {
        try read { db in
            var pairs = LikePairs()
            try SQLiteLedger.sharedIdentifiers(&pairs, in: db)
            try SQLiteLedger.sharedNames(&pairs, in: db)
            return try pairs.likenesses(limit: limit, in: db)
        }
    }

    private static func sharedIdentifiers(_ pairs: inout LikePairs, in db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT value, scheme, contact_id FROM contact_identifier
                WHERE origin < 2 AND scheme NOT IN ('website', 'phone', 'account_no') ORDER BY value, scheme
                """)
        var previous: (value: String, scheme: String, id: Int64)?
        while let row = try rows.next(), !pairs.isFull {
            let (value, scheme, id): (String, String, Int64) = (row[0], row[1], row[2])
            if let first = previous, first.value == value, first.scheme == scheme {
                pairs.add(first.id, id, "\(LikePairs.words[scheme] ?? scheme) \(value)")
            } else {
                previous = (value, scheme, id)
            }
        }
    }

    private static func sharedNames(_ pairs: inout LikePairs, in db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT name_key, post_code_key, contact_id FROM contact_name
                    JOIN contact ON contact.id = contact_id
                WHERE name_key <> '' AND post_code_key IS NOT NULL ORDER BY name_key, post_code_key
                """)
        var previous: (name: String, code: String, id: Int64)?
        while let row = try rows.next(), !pairs.isFull {
            let (name, code, id): (String, String, Int64) = (row[0], row[1], row[2])
            if let first = previous, first.name == name, first.code == code {
                pairs.add(first.id, id, "name and post code")
            } else {
                previous = (name, code, id)
            }
        }
    }
}

/// Pairs found so far, with their reasons.
private struct LikePairs {
    private struct Pair: Hashable {
        let one: Int64
        let other: Int64
    }

    private static let most = 100_000
    static let words = [
        "vat": "VAT number", "enterprise": "enterprise number", "gln": "GLN", "peppol": "Peppol", "iban": "IBAN",
        "customer_no": "customer number", "email": "e-mail",
    ]

    private var reasons: [Pair: [String]] = [:]
    var isFull: Bool { reasons.count >= LikePairs.most }

    mutating func add(_ one: Int64, _ other: Int64, _ reason: String) {
        guard one != other else { return }
        let pair = Pair(one: min(one, other), other: max(one, other))
        if reasons[pair]?.contains(reason) != true { reasons[pair, default: []].append(reason) }
    }

    func likenesses(limit: Int, in db: Database) throws -> [ContactLikeness] {
        var found: [ContactLikeness] = []
        let sorted = reasons.sorted {
            ($1.value.count, $0.key.one, $0.key.other) < ($0.value.count, $1.key.one, $1.key.other)
        }
        for (pair, reasons) in sorted where found.count < limit {
            guard let one = try ContactRows.contact(pair.one, in: db),
                let other = try ContactRows.contact(pair.other, in: db),
                one.companyNumber != other.number, other.companyNumber != one.number
            else { continue }
            found.append(ContactLikeness(one, other, reasons: reasons.sorted()))
        }
        return found
    }
}
