/// A value on its way to people or into a file: what JSON can say, with keys in order and numbers exact.
package enum OutputValue: Equatable, Sendable {
    case null
    case truth(Bool)
    case number(Int64)
    /// A number as JSON writes it, where `Int64` cannot hold it. Amounts are `text`, by contract.
    case decimal(String)
    case text(String)
    /// By the office's clock in a table, ISO 8601 in UTC elsewhere.
    case moment(Moment)
    /// What people read: in a table in their language, elsewhere in English.
    case phrase(Phrase)
    case list([OutputValue])
    case object(OutputObject)

    package static func optional(_ text: String?) -> OutputValue { text.map { .text($0) } ?? .null }
    package static func optional(_ moment: Moment?) -> OutputValue { moment.map { .moment($0) } ?? .null }
    package static func optional(_ phrase: Phrase?) -> OutputValue { phrase.map { .phrase($0) } ?? .null }
    package static func optional(_ number: (some BinaryInteger)?) -> OutputValue {
        number.map { .number(Int64(clamping: $0)) } ?? .null
    }
}

/// An object whose keys keep their order.
package struct OutputObject: Equatable, Sendable {
    package struct Member: Equatable, Sendable {
        package let key: String
        package let value: OutputValue
    }

    package private(set) var members: [Member] = []

    package init() {}

    package init(_ members: KeyValuePairs<String, OutputValue>) {
        self.members = members.map { Member(key: $0.key, value: $0.value) }
    }

    package mutating func append(_ key: String, _ value: OutputValue) {
        members.append(Member(key: key, value: value))
    }

    /// The value at a path such as `document.sha256`; null where there is none.
    package subscript(path: String) -> OutputValue {
        var value = OutputValue.object(self)
        for key in path.split(separator: ".") {
            guard case .object(let object) = value,
                let member = object.members.first(where: { $0.key == key })
            else { return .null }
            value = member.value
        }
        return value
    }
}
