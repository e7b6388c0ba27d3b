/// A value whose list was added to a type that ledgers hold already: what was stored before has no such list, and an
/// empty one is not stored.
package protocol AddedLater: Codable {}

extension KeyedDecodingContainer {
    package func decode<Element: AddedLater>(_ type: [Element].Type, forKey key: Key) throws -> [Element] {
        try decodeIfPresent(type, forKey: key) ?? []
    }
}

extension KeyedEncodingContainer {
    package mutating func encode(_ list: [some AddedLater], forKey key: Key) throws {
        if !list.isEmpty { try encodeIfPresent(Optional(list), forKey: key) }
    }
}
