import TOMLKit

/// A value of a TOML file, out of the parser's hands.
enum SettingValue {
    case text(String)
    case number(Int)
    case decimal(Double)
    case truth(Bool)
    case list([SettingValue])
    case section([String: SettingValue])
    /// A date or a time: no setting has such a value.
    case moment

    init(_ value: any TOMLValueConvertible) {
        switch value.type {
        case .string: self = .text(value.string ?? "")
        case .int: self = .number(value.int ?? 0)
        case .double: self = .decimal(value.double ?? 0)
        case .bool: self = .truth(value.bool ?? false)
        case .array: self = .list(value.array.map { $0.map { SettingValue($0) } } ?? [])
        case .table: self = .section(value.table.map { SettingValue.members(of: $0) } ?? [:])
        case .date, .time, .dateTime: self = .moment
        }
    }

    static func members(of table: TOMLTable) -> [String: SettingValue] {
        var members: [String: SettingValue] = [:]
        for (key, value) in table { members[key] = SettingValue(value) }
        return members
    }

    /// For complaints: "the text \"yes\"".
    var words: String {
        switch self {
        case .text(let text): "the text \"\(text.prefix(60))\""
        case .number(let number): "the number \(number)"
        case .decimal(let number): "the number \(number)"
        case .truth(let truth): "\(truth)"
        case .list: "a list"
        case .section: "a table"
        case .moment: "a date or time"
        }
    }
}
