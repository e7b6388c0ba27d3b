import Model

/// A value on its way to the terminal or into a file: what JSON can say, with keys in order and numbers exact.
enum OutputValue: Equatable, Sendable {
    case null
    case truth(Bool)
    case number(Int64)
    /// A number as JSON writes it, where `Int64` cannot hold it. Amounts are `text`, by contract.
    case decimal(String)
    case text(String)
    /// What people read: in a table in their language, elsewhere in English.
    case phrase(Phrase)
    case list([OutputValue])
    case object(OutputObject)

    static func optional(_ text: String?) -> OutputValue { text.map { .text($0) } ?? .null }
    static func optional(_ number: (some BinaryInteger)?) -> OutputValue {
        number.map { .number(Int64(clamping: $0)) } ?? .null
    }

    /// As one cell of a CSV file.
    var cell: String { cell(in: .english, words: false) }

    /// As one cell of a table; `words` says that texts are words of ours, such as kinds, and not what people entered.
    func cell(in wording: Wording, words: Bool) -> String {
        switch self {
        case .null: ""
        case .truth(let value): wording.text(value ? "yes" : "no")
        case .number(let value): String(value)
        case .decimal(let value): value
        case .text(let value): words ? wording.text(Phrase(word: value)) : value
        case .phrase(let phrase): wording.text(phrase)
        case .list(let values): values.map { $0.cell(in: wording, words: words) }.joined(separator: "; ")
        case .object(let object):
            object.members.map { "\($0.key) \($0.value.cell(in: wording, words: words))" }.joined(separator: ", ")
        }
    }
}

/// An object whose keys keep their order.
struct OutputObject: Equatable, Sendable {
    struct Member: Equatable, Sendable {
        let key: String
        let value: OutputValue
    }

    private(set) var members: [Member] = []

    init() {}

    init(_ members: KeyValuePairs<String, OutputValue>) {
        self.members = members.map { Member(key: $0.key, value: $0.value) }
    }

    mutating func append(_ key: String, _ value: OutputValue) { members.append(Member(key: key, value: value)) }

    /// The value at a path such as `document.sha256`; null where there is none.
    subscript(path: String) -> OutputValue {
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
