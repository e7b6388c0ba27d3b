/// Writes any `Encodable` as JSON straight into bytes. Every document's reading and decision pass here, and
/// `JSONEncoder`, which builds a tree first, takes longer for them than the whole transaction.
struct JSONStream: Encoder {
    fileprivate let text: JSONBytes
    /// How many objects and lists were open when this value's place was reached.
    fileprivate let depth: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let text = JSONBytes()
        try value.encode(to: JSONStream(text: text, depth: 0))
        text.close(to: 0)
        return text.bytes
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        text.open(object: true, at: depth)
        return KeyedEncodingContainer(JSONObject<Key>(text: text, depth: depth + 1))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        text.open(object: false, at: depth)
        return JSONList(text: text, depth: depth + 1)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONPlace(text: text, depth: depth) }
}

/// The bytes so far, and what is still open. What was opened for a value is closed when something is written at a
/// lower depth: containers themselves are never told that they end.
private final class JSONBytes {
    private(set) var bytes: [UInt8] = []
    private var open: [(closer: UInt8, isEmpty: Bool)] = []

    init() { bytes.reserveCapacity(4096) }

    func open(object: Bool, at depth: Int) {
        if open.count > depth { return close(to: depth + 1) }
        bytes.append(object ? UInt8(ascii: "{") : UInt8(ascii: "["))
        open.append((object ? UInt8(ascii: "}") : UInt8(ascii: "]"), true))
    }

    func close(to depth: Int) {
        while open.count > depth, let last = open.popLast() { bytes.append(last.closer) }
    }

    /// Begins a member or an element of what is open at `depth`.
    func next(_ key: String?, at depth: Int) {
        close(to: depth)
        if open[depth - 1].isEmpty { open[depth - 1].isEmpty = false } else { bytes.append(UInt8(ascii: ",")) }
        if let key { bytes.append(key: key) }
    }

    func write(raw text: String) { bytes.append(contentsOf: text.utf8) }

    func write(_ text: String) { bytes.append(quoted: text) }

    func write<Value: Encodable>(_ value: Value, at depth: Int) throws {
        // Every reading has many of these pairs, and a coding key for each of them is slow.
        if Value.self == [String: String].self, let pairs = value as? [String: String] {
            return bytes.append(object: pairs)
        }
        let start = bytes.count
        try value.encode(to: JSONStream(text: self, depth: depth))
        if bytes.count == start { write(raw: "{}") }
        close(to: depth)
    }
}

extension [UInt8] {
    fileprivate mutating func append(object pairs: [String: String]) {
        append(UInt8(ascii: "{"))
        for (index, pair) in pairs.enumerated() {
            if index > 0 { append(UInt8(ascii: ",")) }
            append(key: pair.key)
            append(quoted: pair.value)
        }
        append(UInt8(ascii: "}"))
    }

    fileprivate mutating func append(key: String) {
        append(quoted: key)
        append(UInt8(ascii: ":"))
    }

    fileprivate mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        let start = count
        append(contentsOf: text.utf8)
        // Hardly any text has something to escape.
        if self[start...].contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            removeSubrange(start...)
            for byte in text.utf8 { append(escaping: byte) }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
        case 0x0A: self += "\\n".utf8
        case 0..<0x20:
            self += "\\u00".utf8
            self += [UInt8(ascii: "0") + byte / 16, Array("0123456789abcdef".utf8)[Int(byte % 16)]]
        default: append(byte)
        }
    }
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let text: JSONBytes
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) {
        text.next(key.stringValue, at: depth)
        text.write(raw: "null")
    }

    func encode(_ value: String, forKey key: Key) {
        text.next(key.stringValue, at: depth)
        text.write(value)
    }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        text.next(key.stringValue, at: depth)
        try text.write(value, at: depth)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        text.next(key.stringValue, at: depth)
        return JSONStream(text: text, depth: depth).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        text.next(key.stringValue, at: depth)
        return JSONStream(text: text, depth: depth).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { JSONStream(text: text, depth: depth) }
    func superEncoder(forKey key: Key) -> any Encoder { JSONStream(text: text, depth: depth) }
}

private struct JSONList: UnkeyedEncodingContainer {
    let text: JSONBytes
    let depth: Int
    var count = 0
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() {
        next()
        text.write(raw: "null")
    }

    mutating func encode(_ value: String) {
        next()
        text.write(value)
    }

    mutating func encode(_ value: some Encodable) throws {
        next()
        try text.write(value, at: depth)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        next()
        return JSONStream(text: text, depth: depth).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        next()
        return JSONStream(text: text, depth: depth).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { JSONStream(text: text, depth: depth) }

    private mutating func next() {
        text.next(nil, at: depth)
        count += 1
    }
}

private struct JSONPlace: SingleValueEncodingContainer {
    let text: JSONBytes
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { text.write(raw: "null") }
    func encode(_ value: String) { text.write(value) }
    func encode(_ value: Bool) { text.write(raw: value ? "true" : "false") }
    func encode(_ value: Double) { text.write(raw: value.isFinite ? "\(value)" : "null") }
    func encode(_ value: Float) { encode(Double(value)) }
    func encode(_ value: Int) { text.write(raw: String(value)) }
    func encode(_ value: Int8) { text.write(raw: String(value)) }
    func encode(_ value: Int16) { text.write(raw: String(value)) }
    func encode(_ value: Int32) { text.write(raw: String(value)) }
    func encode(_ value: Int64) { text.write(raw: String(value)) }
    func encode(_ value: UInt) { text.write(raw: String(value)) }
    func encode(_ value: UInt8) { text.write(raw: String(value)) }
    func encode(_ value: UInt16) { text.write(raw: String(value)) }
    func encode(_ value: UInt32) { text.write(raw: String(value)) }
    func encode(_ value: UInt64) { text.write(raw: String(value)) }
    func encode(_ value: some Encodable) throws { try value.encode(to: JSONStream(text: text, depth: depth)) }
}
