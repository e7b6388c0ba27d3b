import Model

extension OutputValue {
    /// As one cell of a CSV file.
    var cell: String {
        switch self {
        case .null: ""
        case .truth(let value): value ? "yes" : "no"
        case .number(let value): String(value)
        case .decimal(let value), .text(let value): value
        case .moment(let moment): moment.description
        case .phrase(let phrase): phrase.description
        case .list(let values): values.map(\.cell).joined(separator: "; ")
        case .object(let object): object.members.map { "\($0.key) \($0.value.cell)" }.joined(separator: ", ")
        }
    }

    /// As one cell of a table; `words` says that texts are words of ours, such as kinds, and not what people entered.
    func cell(in wording: Wording, words: Bool) -> String {
        switch self {
        case .truth(let value): wording.text(value ? "yes" : "no")
        case .text(let value): words ? wording.text(Phrase(word: value)) : value
        case .moment(let moment): moment.local
        case .phrase(let phrase): wording.text(phrase)
        case .list(let values): values.map { $0.cell(in: wording, words: words) }.joined(separator: "; ")
        case .object(let object):
            object.members.map { "\($0.key) \($0.value.cell(in: wording, words: words))" }.joined(separator: ", ")
        case .null, .number, .decimal: cell
        }
    }
}
