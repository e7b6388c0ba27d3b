import Foundation
import TOMLKit

/// One TOML file of the configuration, parsed, with the lines of its keys.
struct ConfigurationFile {
    /// Far above any real configuration, far below what could hurt.
    static let maximumSize = 4_000_000

    /// How complaints call it.
    let name: String
    let lines: LineMap
    let values: [String: SettingValue]

    /// Nil, with a complaint, when the file cannot be read or parsed.
    init?(path: String, name: String, complaints: Complaints) {
        guard let text = ConfigurationFile.text(path: path, name: name, complaints: complaints) else { return nil }
        self.init(text: text, name: name, complaints: complaints)
    }

    /// Nil, with a complaint, when the text cannot be parsed.
    init?(text: String, name: String, complaints: Complaints) {
        do {
            values = SettingValue.members(of: try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            complaints.add(name, error.source.begin.line, ConfigurationFile.sentence(error, text))
            return nil
        } catch {
            complaints.add(name, nil, "cannot be parsed: \(error)")
            return nil
        }
        self.name = name
        lines = LineMap(text)
    }

    /// The whole file as one section, whose keys are to be asked for.
    func root(_ complaints: Complaints) -> Section {
        Section(title: name, path: [], values: values, file: self, complaints: complaints)
    }

    private static func text(path: String, name: String, complaints: Complaints) -> String? {
        if let fault = Layers.File(path: path, name: name).fault {
            complaints.add(name, nil, fault)
            return nil
        }
        let bytes: Data
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            bytes = try handle.read(upToCount: maximumSize + 1) ?? Data()
        } catch {
            complaints.add(name, nil, "cannot be read; check its rights")
            return nil
        }
        guard bytes.count <= maximumSize else {
            complaints.add(name, nil, "is larger than \(maximumSize / 1_000_000) MB: no configuration is")
            return nil
        }
        var content = bytes[...]
        if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
        if let text = String(validating: content, as: UTF8.self), !text.utf8.contains(0) { return text }
        complaints.add(name, brokenLine(content), "is not UTF-8 text; save it with the encoding UTF-8")
        return nil
    }

    /// The first line that is not UTF-8.
    private static func brokenLine(_ bytes: Data.SubSequence) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let index = lines.firstIndex { $0.contains(0) || String(validating: $0, as: UTF8.self) == nil }
        return (index ?? 0) + 1
    }

    /// The parser's words, with the remedy for the slips that are made most.
    private static func sentence(_ error: TOMLParseError, _ text: String) -> String {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
        let number = error.source.begin.line
        let row = number >= 1 && number <= rows.count ? rows[number - 1] : ""
        let value = row.split(separator: "=", maxSplits: 1).last ?? ""
        if let sentence = unseen(row) { return sentence }
        let words = error.description.split(whereSeparator: \.isNewline).joined(separator: " ")
        if let quote = unclosedQuote(words) {
            return "has a text that begins with \(quote) and does not end on its line; write another \(quote) behind it"
        }
        if let sentence = slip(words) { return sentence }
        var remedy = ""
        if value.contains("“") || value.contains("”") || value.contains("’") {
            remedy = "; write straight quotes: \"…\""
        } else if value.contains("\\"), value.contains("\"") {
            remedy = "; write text with backslashes between single quotes: '…'"
        } else if row.contains("="), !value.contains("\""), !value.contains("'") {
            remedy = "; text stands between quotes: \"…\""
        }
        return "is no valid TOML at column \(error.source.begin.column): \(words)\(remedy)"
    }

    /// A character that no editor shows, and TOML forbids.
    private static func unseen(_ row: Substring) -> String? {
        let scalars = row.unicodeScalars
        let end = scalars.last == "\r" ? scalars.dropLast() : scalars[...]
        guard let place = end.firstIndex(where: { ($0.value < 0x20 && $0 != "\t") || $0.value == 0x7F }) else {
            return nil
        }
        let code = String(end[place].value, radix: 16, uppercase: true)
        let column = end.distance(from: end.startIndex, to: place) + 1
        return
            "has a control character (U+00\(code.count < 2 ? "0" : "")\(code)) at column \(column), which is not seen; "
            + "type that part anew"
    }

    /// What cannot be guessed from the parser's words, said anew.
    private static func slip(_ words: String) -> String? {
        if words.contains("dangling comma") { return "has a comma before }; remove it" }
        if words.contains("parsing inline table"), words.contains("saw '\\n'") || words.contains("saw '\\r'") {
            return "has a table between { and } that goes on in the next line; write it on one line"
        }
        guard words.contains("cannot redefine existing") else { return nil }
        let quoted = words.split(separator: "'", omittingEmptySubsequences: false)
        if quoted.count >= 3 { return "gives '\(quoted[1])' twice; put all of it in one place" }
        return "gives with dots what stands between { and } above; put all of it in one place"
    }

    /// The line's end within a text, in the parser's words.
    private static func unclosedQuote(_ words: String) -> String? {
        guard words.contains("control characters") || words.contains("end-of-file") else { return nil }
        if words.contains("literal string") { return "'" }
        return words.contains("string") ? "\"" : nil
    }
}
