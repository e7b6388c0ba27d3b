/// Codable values as compact bytes, for the way between a reader process and the one that started it: both come from
/// one build, so the form need not last. JSON would cost more than reading the document.
///
/// Each value is a tag and what follows: numbers 8 bytes, strings a length of 4 bytes and UTF-8, lists and records a
/// length of 4 bytes and their values; a record's values each stand behind their name. Enums with payloads in
/// Swift's own coding (`nestedContainer`) are not supported.
package final class BinaryEncoder {
    enum Tag: UInt8 {
        case null, no, yes, integer, double, string, list, record
    }

    private(set) var bytes: [UInt8] = []
    private var unsupported = false

    package init() { bytes.reserveCapacity(16384) }

    /// The bytes of `value`, behind those of values encoded before.
    package func encode(_ value: some Encodable) throws {
        try nest(value)
        if unsupported {
            throw EncodingError.invalidValue(
                value, .init(codingPath: [], debugDescription: "nested containers have no binary form"))
        }
    }

    package func encode(byte: UInt8) { bytes.append(byte) }

    package func finish() -> [UInt8] { bytes }

    fileprivate func nest(_ value: some Encodable) throws {
        switch value {
        case let text as String: write(text)
        case let list as [String]:
            let start = open(.list)
            for text in list { write(text) }
            close(start)
        default:
            let start = bytes.count
            try value.encode(to: Nested(encoder: self))
            if bytes.count == start {
                write(.null)
            } else if bytes[start] == Tag.list.rawValue || bytes[start] == Tag.record.rawValue {
                close(start)
            }
        }
    }

    fileprivate func write(_ tag: Tag) { bytes.append(tag.rawValue) }

    fileprivate func write(_ number: Int64) {
        write(.integer)
        var rest = UInt64(bitPattern: number)
        for _ in 0..<8 {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    fileprivate func write(_ number: Double) {
        write(.double)
        var rest = number.bitPattern
        for _ in 0..<8 {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    fileprivate func write(_ text: String) {
        write(.string)
        let place = bytes.count
        bytes.append(contentsOf: [0, 0, 0, 0])
        bytes.append(contentsOf: text.utf8)
        setLength(at: place)
    }

    fileprivate func open(_ tag: Tag) -> Int {
        write(tag)
        bytes.append(contentsOf: [0, 0, 0, 0])
        return bytes.count - 5
    }

    private func close(_ start: Int) { setLength(at: start + 1) }

    private func setLength(at place: Int) {
        let length = UInt32(clamping: bytes.count - place - 4)
        for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: length >> (8 * UInt32(index))) }
    }

    fileprivate func refuse() { unsupported = true }

    /// One value on its way into the bytes.
    fileprivate struct Nested: Encoder, SingleValueEncodingContainer {
        let encoder: BinaryEncoder
        var codingPath: [any CodingKey] { [] }
        var userInfo: [CodingUserInfoKey: Any] { [:] }

        func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
            _ = encoder.open(.record)
            return KeyedEncodingContainer(Record<Key>(encoder: encoder))
        }

        func unkeyedContainer() -> any UnkeyedEncodingContainer {
            _ = encoder.open(.list)
            return List(encoder: encoder)
        }

        func singleValueContainer() -> any SingleValueEncodingContainer { self }

        func encodeNil() { encoder.write(.null) }
        func encode(_ value: Bool) { encoder.write(value ? .yes : .no) }
        func encode(_ value: String) { encoder.write(value) }
        func encode(_ value: Double) { encoder.write(value) }
        func encode(_ value: Float) { encoder.write(Double(value)) }
        func encode(_ value: Int) { encoder.write(Int64(value)) }
        func encode(_ value: Int8) { encoder.write(Int64(value)) }
        func encode(_ value: Int16) { encoder.write(Int64(value)) }
        func encode(_ value: Int32) { encoder.write(Int64(value)) }
        func encode(_ value: Int64) { encoder.write(value) }
        func encode(_ value: UInt) { encoder.write(Int64(bitPattern: UInt64(value))) }
        func encode(_ value: UInt8) { encoder.write(Int64(value)) }
        func encode(_ value: UInt16) { encoder.write(Int64(value)) }
        func encode(_ value: UInt32) { encoder.write(Int64(value)) }
        func encode(_ value: UInt64) { encoder.write(Int64(bitPattern: value)) }
        func encode(_ value: some Encodable) throws { try encoder.nest(value) }
    }

    fileprivate struct Record<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let encoder: BinaryEncoder
        var codingPath: [any CodingKey] { [] }

        func encodeNil(forKey key: Key) {
            encoder.write(key.stringValue)
            encoder.write(.null)
        }

        func encode(_ value: some Encodable, forKey key: Key) throws {
            encoder.write(key.stringValue)
            try encoder.nest(value)
        }

        func nestedContainer<Other: CodingKey>(
            keyedBy keyType: Other.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Other> {
            encoder.refuse()
            return KeyedEncodingContainer(Record<Other>(encoder: encoder))
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            encoder.refuse()
            return List(encoder: encoder)
        }

        func superEncoder() -> any Encoder { Nested(encoder: encoder) }
        func superEncoder(forKey key: Key) -> any Encoder { Nested(encoder: encoder) }
    }

    fileprivate struct List: UnkeyedEncodingContainer {
        let encoder: BinaryEncoder
        var codingPath: [any CodingKey] { [] }
        private(set) var count = 0

        init(encoder: BinaryEncoder) { self.encoder = encoder }

        mutating func encodeNil() { encoder.write(.null) }

        mutating func encode(_ value: some Encodable) throws {
            try encoder.nest(value)
            count += 1
        }

        func nestedContainer<Key: CodingKey>(keyedBy keyType: Key.Type) -> KeyedEncodingContainer<Key> {
            encoder.refuse()
            return KeyedEncodingContainer(Record<Key>(encoder: encoder))
        }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            encoder.refuse()
            return self
        }

        func superEncoder() -> any Encoder { Nested(encoder: encoder) }
    }
}
