import Foundation
package import Model

package final class RulePlaces {
    private let directory: String
    private var files: [String: [Substring]] = [:]

    package init(_ configuration: Configuration) { directory = configuration.sourceDirectory }

    /// `file:line` of a text in quotes within the rule; of the rule itself where it does not stand so.
    package func place(of text: String, in rule: Rule) -> String {
        guard let colon = rule.source.lastIndex(of: ":"),
            let first = Int(rule.source[rule.source.index(after: colon)...])
        else { return rule.source }
        let name = String(rule.source[..<colon])
        let wanted = ["\"", "'"].map { $0 + text.lowercased() + $0 }
        for (index, line) in lines(of: name).enumerated().dropFirst(max(0, first - 1)) {
            let words = line.trimmed.lowercased()
            if index >= first, words.hasPrefix("[[rule]]") { break }
            if !words.hasPrefix("#"), wanted.contains(where: words.contains) { return "\(name):\(index + 1)" }
        }
        return rule.source
    }

    private func lines(of name: String) -> [Substring] {
        if let known = files[name] { return known }
        let path = name.hasPrefix("/") ? name : directory + "/" + name
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        files[name] = lines
        return lines
    }
}
