/// Something that could have been a fact and was not taken, with the cause: for people who ask why.
package struct Rejection: Codable, Hashable, Sendable {
    /// The fact it was considered for, by its name in the evidence: `number`, `total`, `buyer.vat`, …
    package var fact: String
    /// What stands there, as the document writes it.
    package var value: String
    /// Where it stands: "page 1, line 12: …" or an XPath.
    package var place: String
    /// Why it was not taken, in words that follow a colon: "no such day in the calendar".
    package var reason: String

    package init(fact: String, value: String, place: String, reason: String) {
        self.fact = fact
        self.value = value
        self.place = place
        self.reason = reason
    }
}
