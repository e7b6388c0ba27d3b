import Foundation
package import Model

extension Wording {
    /// The words of the person's language, as the environment names it (`LC_ALL`, `LC_MESSAGES`, `LANG`), from the
    /// shipped catalog `wording/nl.po`; English where there is none.
    package static func load(environment: [String: String], programPath: String) -> Wording {
        guard let language = language(of: environment) else { return english }
        return load(language: language, directory: ShippedFiles(programPath: programPath).directory + "/wording")
    }

    /// The catalog of a language in `directory`; English where there is none.
    package static func load(language: String, directory: String) -> Wording {
        let code = language.prefix(2).lowercased()
        guard code.utf8.allSatisfy({ (97...122).contains($0) }),
            let text = try? String(contentsOfFile: "\(directory)/\(code).po", encoding: .utf8)
        else { return english }
        return Wording(language: code, translations: WordingFile.translations(text))
    }

    /// `nl` of `nl_BE.UTF-8`; nil for `C`, `POSIX` and nothing.
    static func language(of environment: [String: String]) -> String? {
        let given = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let code = given?.prefix(while: { $0 != "_" && $0 != "." && $0 != "@" }).lowercased(),
            code.utf8.count == 2, code.utf8.allSatisfy({ (97...122).contains($0) })
        else { return nil }
        return code
    }
}

/// A catalog as translators' tools know it (GNU gettext's PO): `msgid "…"` and `msgstr "…"`, each of which may go on in
/// quoted lines below.
enum WordingFile {
    static func translations(_ text: String) -> [String: String] {
        var found: [String: String] = [:]
        var (key, form, isForm) = ("", "", false)
        func keep() {
            if !key.isEmpty, !form.isEmpty { found[key] = form }
        }
        for line in text.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            if line.hasPrefix("msgid ") {
                keep()
                (key, form, isForm) = (unquoted(line.dropFirst(6)), "", false)
            } else if line.hasPrefix("msgstr ") {
                (form, isForm) = (unquoted(line.dropFirst(7)), true)
            } else if line.hasPrefix("\"") {
                if isForm { form += unquoted(line[...]) } else { key += unquoted(line[...]) }
            }
        }
        keep()
        return found
    }

    private static func unquoted(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text.trimmingCharacters(in: .whitespaces).dropFirst().dropLast() {
            if isEscaped {
                result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
