/// A difference as everyone sees it in JSON: `{subject, data, page}`, null where the page is silent.
package struct ShownDifference: Encodable, Sendable {
    private let difference: PageDifference

    package init(_ difference: PageDifference) { self.difference = difference }

    private enum CodingKeys: String, CodingKey { case subject, data, page }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(difference.subject, forKey: .subject)
        try container.encode(difference.data, forKey: .data)
        try container.encode(difference.page, forKey: .page)
    }
}
