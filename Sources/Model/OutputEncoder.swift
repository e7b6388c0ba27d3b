/// Turns any `Encodable` into an `OutputValue`: keys in the order in which the type encodes them, and null where an
/// optional is absent, which `JSONEncoder` does neither of.
extension OutputValue {
    package init(encoding value: some Encodable) throws {
        let place = OutputPlace()
        try place.encode(value, at: [])
        self = place.value
    }
}

/// A place in the tree that an encoder fills in.
private final class OutputPlace {
    private enum Form { case single, list, object }

    private var form = Form.single
    /// What stands here where it is neither list nor object.
    var single = OutputValue.null { didSet { form = .single } }
    private var keys: [String] = []
    private var places: [OutputPlace] = []

    var count: Int { places.count }

    var value: OutputValue {
        switch form {
        case .single: return single
        case .list: return .list(places.map(\.value))
        case .object:
            var object = OutputObject()
            for (key, place) in zip(keys, places) { object.append(key, place.value) }
            return .object(object)
        }
    }

    func beginObject() { form = .object }
    func beginList() { form = .list }

    func member(_ key: String) -> OutputPlace {
        keys.append(key)
        return element()
    }

    func element() -> OutputPlace {
        let place = OutputPlace()
        places.append(place)
        return place
    }

    func encode(_ value: some Encodable, at codingPath: [any CodingKey]) throws {
        if let moment = value as? Moment {
            single = .moment(moment)
        } else {
            try value.encode(to: OutputEncoder(place: self, codingPath: codingPath))
        }
    }
}

private struct OutputEncoder: Encoder {
    let place: OutputPlace
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        place.beginObject()
        return KeyedEncodingContainer(OutputKeyedContainer<Key>(place: place, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        place.beginList()
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
        try place.member(key.stringValue).encode(value, at: codingPath + [key])
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
    var count: Int { place.count }

    func encodeNil() { _ = place.element() }
    func encode(_ value: some Encodable) throws {
        try place.element().encode(value, at: codingPath)
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

    func encodeNil() { place.single = .null }
    func encode(_ value: Bool) { place.single = .truth(value) }
    func encode(_ value: String) { place.single = .text(value) }
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
    func encode(_ value: some Encodable) throws { try place.encode(value, at: codingPath) }

    private func whole(_ value: some BinaryInteger) {
        place.single = Int64(exactly: value).map { .number($0) } ?? .decimal(String(value))
    }

    private func decimal(_ value: Double) {
        place.single = value.isFinite ? .decimal("\(value)") : .null
    }
}
