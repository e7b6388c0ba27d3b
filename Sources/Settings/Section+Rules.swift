import Model
import Patterns

/// Values that only rules have.
extension Section {
    /// A regular expression that can be used; what looks like a slip in it is noted.
    /// `ofText`: it is tried on text of many lines, and not on a single value.
    func pattern(_ text: String, _ key: String, ofText: Bool = true) -> Pattern? {
        do throws(PatternFailure) {
            let pattern = try Pattern(text)
            for doubt in PatternDoubts.about(pattern, ofText: ofText) { note(key, "\(patternWords(key)) \(doubt)") }
            return pattern
        } catch {
            complain(key, "\(patternWords(key)) cannot be used: \(error)")
            return nil
        }
    }

    /// How complaints call the regular expression under `key`.
    func patternWords(_ key: String) -> String {
        key == "pattern" ? "the pattern of \(title)" : "the pattern of '\(key)'"
    }

    func contactNumber(_ key: String) -> String? { text(key).flatMap { checkedContactNumber($0, key) } }

    func checkedContactNumber(_ text: String, _ key: String) -> String? {
        if let number = ContactNumber.normalForm(text) { return number }
        complain(key, "'\(text)' is no contact number; it has 1 to 20 characters")
        return nil
    }

    /// ISO 639-1.
    func languageCode(_ text: String, _ key: String) -> String? {
        let code = text.lowercased()
        if code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 }) { return code }
        complain(key, "'\(text)' in \(title) is no language; write its two letters: \"nl\"")
        return nil
    }

    /// A table, or a list of them: `not = { … }`, `any = [{ … }, { … }]`, `[[rule.also]]`.
    func tables(_ key: String) -> [Section] {
        guard let value = value(key) else { return [] }
        let given: [SettingValue] = if case .list(let values) = value { values } else { [value] }
        return given.enumerated().compactMap { index, value in
            guard case .section(let members) = value else {
                wrong(key, "a table { … } or a list of them", value)
                return nil
            }
            return Section(
                title: "'\(key)'", path: path + [key, "#\(index)"], values: members, file: file,
                complaints: complaints)
        }
    }
}
