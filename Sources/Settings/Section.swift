import Model

/// A table of a configuration file that notes which keys were asked for, so that what is left is unknown.
final class Section {
    /// `[company]`, `[[folder]]`: how complaints call it.
    let title: String
    let path: [String]
    let file: ConfigurationFile
    let complaints: Complaints
    private let values: [String: SettingValue]
    private(set) var asked: [String] = []

    init(
        title: String, path: [String], values: [String: SettingValue], file: ConfigurationFile, complaints: Complaints
    ) {
        self.title = title
        self.path = path
        self.values = values
        self.file = file
        self.complaints = complaints
    }

    /// The line of `key`, or of the section itself.
    func line(_ key: String? = nil) -> Int? { file.lines[key.map { path + [$0] } ?? path] }

    func complain(_ key: String? = nil, _ message: String) { complaints.add(file.name, line(key), message) }

    /// Something that is no mistake, but seldom meant.
    func note(_ key: String, _ message: String) { complaints.note(file.name, line(key), message) }

    func wrong(_ key: String, _ expected: String, _ value: SettingValue) {
        complain(key, "'\(key)' in \(title) must be \(expected), not \(value.words)")
    }

    /// The value of `key`, which is known from now on.
    func value(_ key: String) -> SettingValue? {
        if !asked.contains(key) { asked.append(key) }
        return values[key]
    }

    func has(_ key: String) -> Bool { value(key) != nil }

    /// All keys, all of them known from now on: for tables whose keys are data.
    func allKeys() -> [String] {
        asked = values.keys.sorted { (line($0) ?? 0, $0) < (line($1) ?? 0, $1) }
        return asked
    }

    /// Keys that nothing has asked for so far.
    var unknownKeys: [String] { values.keys.filter { !asked.contains($0) }.sorted() }

    /// Complains about every key that nothing asked for.
    func finish() {
        for key in unknownKeys {
            complain(key, "unknown key '\(key)' in \(title)\(Spelling.remedy(key, among: asked))")
        }
    }

    // Plain values. Each is nil when absent, or wrong and complained about.

    func text(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        guard case .text(let text) = value else {
            wrong(key, "text in quotes", value)
            return nil
        }
        return text
    }

    /// Text that must be there and must not be empty.
    func required(_ key: String) -> String? {
        guard has(key) else {
            complain(nil, "'\(key)' is missing in \(title)")
            return nil
        }
        guard let text = text(key) else { return nil }
        if text.trimmed.isEmpty {
            complain(key, "'\(key)' in \(title) is empty")
            return nil
        }
        return text
    }

    /// A list of text; one text alone is a list of one.
    func texts(_ key: String) -> [String] {
        guard let value = value(key) else { return [] }
        switch value {
        case .text(let text): return [text]
        case .list(let values):
            return values.compactMap { value in
                if case .text(let text) = value { return text }
                wrong(key, "a list of texts in quotes", value)
                return nil
            }
        default:
            wrong(key, "text or a list of texts", value)
            return []
        }
    }

    /// As `texts`; a list must have something in it.
    func filledTexts(_ key: String) -> [String] {
        if case .list(let values)? = value(key), values.isEmpty {
            complain(key, "'\(key)' in \(title) is an empty list; give it a value or remove it")
        }
        return texts(key)
    }

    func truth(_ key: String) -> Bool? {
        guard let value = value(key) else { return nil }
        guard case .truth(let truth) = value else {
            wrong(key, "true or false", value)
            return nil
        }
        return truth
    }

    func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let value = value(key) else { return nil }
        guard case .number(let number) = value, range.contains(number) else {
            wrong(key, "a whole number from \(range.lowerBound) to \(range.upperBound)", value)
            return nil
        }
        return number
    }

    /// One of the words of an enumeration.
    func choice<Word: RawRepresentable & CaseIterable>(_ key: String, of type: Word.Type = Word.self) -> Word?
    where Word.RawValue == String {
        text(key).flatMap { word($0, key, of: type) }
    }

    func choices<Word: RawRepresentable & CaseIterable>(_ key: String, of type: Word.Type = Word.self) -> [Word]
    where Word.RawValue == String {
        filledTexts(key).compactMap { word($0, key, of: type) }
    }

    func word<Word: RawRepresentable & CaseIterable>(_ text: String, _ key: String, of type: Word.Type) -> Word?
    where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        let guess = Spelling.guess(text, among: known).map { "; did you mean '\($0)'?" }
        complain(
            key,
            "'\(text)' is no value for '\(key)' in \(title)\(guess ?? "; it is one of \(known.joined(separator: ", "))")"
        )
        return nil
    }

    // Tables inside.

    func section(_ key: String, title: String? = nil) -> Section? {
        guard let value = value(key) else { return nil }
        guard case .section(let members) = value else {
            let hint = if case .list = value { "; write [\(key)] between single brackets" } else { "" }
            complain(key, "'\(key)' must be a table\(hint)")
            return nil
        }
        return Section(
            title: title ?? "[\(key)]", path: path + [key], values: members, file: file, complaints: complaints)
    }

    /// The tables of `[[key]]`.
    func sections(_ key: String) -> [Section] {
        guard let value = value(key) else { return [] }
        guard case .list(let values) = value else {
            complain(key, "'\(key)' may stand more than once; write [[\(key)]] between double brackets")
            return []
        }
        return values.enumerated().compactMap { index, value in
            guard case .section(let members) = value else {
                complain(key, "'\(key)' must be a list of tables; write [[\(key)]]")
                return nil
            }
            return Section(
                title: "[[\(key)]]", path: path + [key, "#\(index)"], values: members, file: file,
                complaints: complaints)
        }
    }
}
