/// Turns any `Encodable` into an `OutputValue`: keys in the order in which the type encodes them, and null where an
/// optional is absent, which `JSONEncoder` does neither of.
extension OutputValue {
    init(encoding value: some Encodable) throws {
        let place = OutputPlace()
        try value.encode(to: OutputEncoder(place: place, codingPath: []))
        self = place.value
    }
}

/// A place in the tree that an encoder fills in.
private final class OutputPlace {
    enum Content {
        case single(OutputValue)
        case list([OutputPlace])
        case object([(String, OutputPlace)])
    }

    var content = Content.single(.null)

    var value: OutputValue {
        switch content {
        case .single(let value): value
        case .list(let places): .list(places.map(\.value))
        case .object(let members):
            .object(
                members.reduce(into: OutputObject()) { object, member in object.append(member.0, member.1.value) })
        }
    }

    func member(_ key: String) -> OutputPlace {
        let place = OutputPlace()
        if case .object(let members) = content {
            content = .object(members + [(key, place)])
        } else {
            content = .object([(key, place)])
        }
        return place
    }

    func element() -> OutputPlace {
        let place = OutputPlace()
        if case .list(let places) = content {
            content = .list(places + [place])
        } else {
            content = .list([place])
        }
        return place
    }
}

private struct OutputEncoder: Encoder {
    let place: OutputPlace
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .single = place.content { place.content = .object([]) }
        return KeyedEncodingContainer(OutputKeyedContainer<Key>(place: place, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        place.content = .list([])
        return OutputListContainer(place: place, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        OutputSingleContainer(place: place, codingPath: codingPath)
    }
}

private struct OutputKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let place: OutputPlace
    let codingPath: [any CodingKey]

    func encodeNil(forKey key: Key) { _ = place.member(key.stringValue) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        try value.encode(to: OutputEncoder(place: place.member(key.stringValue), codingPath: codingPath + [key]))
    }

    private func encode(optional value: (some Encodable)?, _ key: Key) throws {
        if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    // Absent values are null: the default leaves them out.
    func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws { try encode(optional: value, key) }
    func encodeIfPresent(_ value: String?, forKey key: Key) throws { try encode(optional: value, key) }
    func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try encode(optional: value, key) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try encode(optional: value, key) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try encode(optional: value, key) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try encode(optional: value, key) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        OutputEncoder(place: place.member(key.stringValue), codingPath: codingPath + [key]).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        OutputEncoder(place: place.member(key.stringValue), codingPath: codingPath + [key]).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { OutputEncoder(place: place.member("super"), codingPath: codingPath) }
    func superEncoder(forKey key: Key) -> any Encoder {
        OutputEncoder(place: place.member(key.stringValue), codingPath: codingPath)
    }
}

private struct OutputListContainer: UnkeyedEncodingContainer {
    let place: OutputPlace
    let codingPath: [any CodingKey]
    var count: Int { if case .list(let places) = place.content { places.count } else { 0 } }

    func encodeNil() { _ = place.element() }
    func encode(_ value: some Encodable) throws {
        try value.encode(to: OutputEncoder(place: place.element(), codingPath: codingPath))
    }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        OutputEncoder(place: place.element(), codingPath: codingPath).container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        OutputEncoder(place: place.element(), codingPath: codingPath).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { OutputEncoder(place: place.element(), codingPath: codingPath) }
}

private struct OutputSingleContainer: SingleValueEncodingContainer {
    let place: OutputPlace
    let codingPath: [any CodingKey]

    func encodeNil() { place.content = .single(.null) }
    func encode(_ value: Bool) { place.content = .single(.truth(value)) }
    func encode(_ value: String) { place.content = .single(.text(value)) }
    func encode(_ value: Double) { decimal(value) }
    func encode(_ value: Float) { decimal(Double(value)) }
    func encode(_ value: Int) { whole(value) }
    func encode(_ value: Int8) { whole(value) }
    func encode(_ value: Int16) { whole(value) }
    func encode(_ value: Int32) { whole(value) }
    func encode(_ value: Int64) { whole(value) }
    func encode(_ value: UInt) { whole(value) }
    func encode(_ value: UInt8) { whole(value) }
    func encode(_ value: UInt16) { whole(value) }
    func encode(_ value: UInt32) { whole(value) }
    func encode(_ value: UInt64) { whole(value) }
    func encode(_ value: some Encodable) throws {
        try value.encode(to: OutputEncoder(place: place, codingPath: codingPath))
    }

    private func whole(_ value: some BinaryInteger) {
        place.content = .single(Int64(exactly: value).map { .number($0) } ?? .decimal(String(value)))
    }

    private func decimal(_ value: Double) {
        place.content = .single(value.isFinite ? .decimal("\(value)") : .null)
    }
}
