/// Reads what `BinaryEncoder` wrote. The bytes come from a reader process, which hostile documents may have got hold
/// of: every length is checked against what is there, depth is bounded, and what does not fit throws.
package struct BinaryDecoder {
    private let source: Source
    private var position = 0

    package init(_ bytes: [UInt8]) { source = Source(bytes: bytes) }

    package mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try source.value(type, at: position, depth: 0)
        position = try source.end(ofValueAt: position)
        return value
    }

    package mutating func decodeByte() throws -> UInt8 {
        defer { position += 1 }
        return try source.byte(at: position)
    }

    fileprivate struct Damaged: Error, CustomStringConvertible {
        var description: String { "the reader's answer does not hold together" }
    }

    /// The bytes, and how single values are taken from them.
    fileprivate final class Source {
        let bytes: [UInt8]
        init(bytes: [UInt8]) { self.bytes = bytes }

        func byte(at place: Int) throws -> UInt8 {
            guard place >= 0, place < bytes.count else { throw Damaged() }
            return bytes[place]
        }

        func tag(at place: Int) throws -> BinaryEncoder.Tag {
            guard let tag = BinaryEncoder.Tag(rawValue: try byte(at: place)) else { throw Damaged() }
            return tag
        }

        /// The range of the content behind a tag and its length of four bytes.
        func content(at place: Int) throws -> Range<Int> {
            guard place + 5 <= bytes.count else { throw Damaged() }
            var length = 0
            for index in 0..<4 { length |= Int(bytes[place + 1 + index]) << (8 * index) }
            guard length <= bytes.count - place - 5 else { throw Damaged() }
            return place + 5..<place + 5 + length
        }

        func end(ofValueAt place: Int) throws -> Int {
            switch try tag(at: place) {
            case .null, .no, .yes: place + 1
            case .integer, .double: place + 9
            case .string, .list, .record: try content(at: place).upperBound
            }
        }

        func integer<Number: FixedWidthInteger>(at place: Int) throws -> Number {
            guard try tag(at: place) == .integer, let number = Number(exactly: Int64(bitPattern: try word(at: place)))
            else { throw Damaged() }
            return number
        }

        func double(at place: Int) throws -> Double {
            guard try tag(at: place) == .double else { throw Damaged() }
            return Double(bitPattern: try word(at: place))
        }

        private func word(at place: Int) throws -> UInt64 {
            guard place + 9 <= bytes.count else { throw Damaged() }
            return (0..<8).reduce(0) { $0 | UInt64(bytes[place + 1 + $1]) << (8 * UInt64($1)) }
        }

        func string(at place: Int) throws -> String {
            guard try tag(at: place) == .string else { throw Damaged() }
            return String(decoding: bytes[try content(at: place)], as: UTF8.self)
        }

        /// The names and values of a record that holds nothing but strings.
        private func strings(at place: Int) throws -> [String: String] {
            guard try tag(at: place) == .record else { throw Damaged() }
            let content = try content(at: place)
            var strings: [String: String] = [:]
            var place = content.lowerBound
            while place < content.upperBound {
                let name = try string(at: place)
                place = try end(ofValueAt: place)
                strings[name] = try string(at: place)
                place = try end(ofValueAt: place)
            }
            guard place == content.upperBound else { throw Damaged() }
            return strings
        }

        func value<Value: Decodable>(_ type: Value.Type, at place: Int, depth: Int) throws -> Value {
            if type == String.self, let text = try string(at: place) as? Value { return text }
            // Every reading has many of these pairs, and a coding key for each of them is slow.
            if type == [String: String].self, let strings = try strings(at: place) as? Value { return strings }
            guard depth < 24 else { throw Damaged() }
            return try Value(from: Nested(source: self, place: place, depth: depth))
        }
    }

    fileprivate struct Nested: Decoder, SingleValueDecodingContainer {
        let source: Source
        let place: Int
        let depth: Int
        var codingPath: [any CodingKey] { [] }
        var userInfo: [CodingUserInfoKey: Any] { [:] }

        func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
            KeyedDecodingContainer(try Record<Key>(source: source, place: place, depth: depth))
        }

        func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
            try List(source: source, place: place, depth: depth)
        }

        func singleValueContainer() -> any SingleValueDecodingContainer { self }

        func decodeNil() -> Bool { (try? source.tag(at: place)) == .null }

        func decode(_ type: Bool.Type) throws -> Bool {
            switch try source.tag(at: place) {
            case .yes: true
            case .no: false
            default: throw Damaged()
            }
        }

        func decode(_ type: String.Type) throws -> String { try source.string(at: place) }
        func decode(_ type: Double.Type) throws -> Double { try source.double(at: place) }
        func decode(_ type: Float.Type) throws -> Float { Float(try source.double(at: place)) }
        func decode(_ type: Int.Type) throws -> Int { try source.integer(at: place) }
        func decode(_ type: Int8.Type) throws -> Int8 { try source.integer(at: place) }
        func decode(_ type: Int16.Type) throws -> Int16 { try source.integer(at: place) }
        func decode(_ type: Int32.Type) throws -> Int32 { try source.integer(at: place) }
        func decode(_ type: Int64.Type) throws -> Int64 { try source.integer(at: place) }
        func decode(_ type: UInt.Type) throws -> UInt { try source.integer(at: place) }
        func decode(_ type: UInt8.Type) throws -> UInt8 { try source.integer(at: place) }
        func decode(_ type: UInt16.Type) throws -> UInt16 { try source.integer(at: place) }
        func decode(_ type: UInt32.Type) throws -> UInt32 { try source.integer(at: place) }
        func decode(_ type: UInt64.Type) throws -> UInt64 { try source.integer(at: place) }
        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try source.value(type, at: place, depth: depth + 1)
        }
    }

    fileprivate struct Record<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let source: Source
        let depth: Int
        /// Names, and where their values stand.
        private var fields: [(name: String, place: Int)] = []
        var codingPath: [any CodingKey] { [] }

        init(source: Source, place: Int, depth: Int) throws {
            self.source = source
            self.depth = depth
            guard try source.tag(at: place) == .record else { throw Damaged() }
            let content = try source.content(at: place)
            var place = content.lowerBound
            while place < content.upperBound {
                let name = try source.string(at: place)
                place = try source.end(ofValueAt: place)
                fields.append((name, place))
                place = try source.end(ofValueAt: place)
            }
            guard place == content.upperBound else { throw Damaged() }
        }

        var allKeys: [Key] { fields.compactMap { Key(stringValue: $0.name) } }

        private func place(_ key: Key) -> Int? {
            let name = key.stringValue
            return fields.first { $0.name == name }?.place
        }

        private func nested(_ key: Key) throws -> Nested {
            guard let place = place(key) else {
                throw DecodingError.keyNotFound(key, .init(codingPath: [], debugDescription: "no \(key.stringValue)"))
            }
            return Nested(source: source, place: place, depth: depth)
        }

        func contains(_ key: Key) -> Bool { place(key) != nil }
        func decodeNil(forKey key: Key) throws -> Bool { try nested(key).decodeNil() }
        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            try nested(key).decode(type)
        }

        func nestedContainer<Other: CodingKey>(
            keyedBy type: Other.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Other> { throw Damaged() }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw Damaged() }
        func superDecoder() throws -> any Decoder { throw Damaged() }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw Damaged() }
    }

    fileprivate struct List: UnkeyedDecodingContainer {
        let source: Source
        let depth: Int
        private let upperBound: Int
        private var place: Int
        private(set) var currentIndex = 0
        var codingPath: [any CodingKey] { [] }
        /// Not known beforehand.
        var count: Int? { nil }
        var isAtEnd: Bool { place >= upperBound }

        init(source: Source, place: Int, depth: Int) throws {
            self.source = source
            self.depth = depth
            guard try source.tag(at: place) == .list else { throw Damaged() }
            let content = try source.content(at: place)
            self.place = content.lowerBound
            upperBound = content.upperBound
        }

        mutating func decodeNil() throws -> Bool {
            guard try source.tag(at: place) == .null else { return false }
            place += 1
            return true
        }

        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            guard !isAtEnd else { throw Damaged() }
            let value = try source.value(type, at: place, depth: depth + 1)
            place = try source.end(ofValueAt: place)
            currentIndex += 1
            return value
        }

        func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
            throw Damaged()
        }
        func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Damaged() }
        func superDecoder() throws -> any Decoder { throw Damaged() }
    }
}
