import Foundation
import Testing

@testable import Settings

@Suite("What the programs say in Dutch, French and German")
struct CatalogTests {
    private static let languages = ["nl", "fr", "de"]

    private func catalog(_ language: String) throws -> [String: String] {
        let file = Sources.root.appending(path: "Config/wording/\(language).po")
        return WordingFile.translations(try String(contentsOf: file, encoding: .utf8))
    }

    @Test("every phrase in the sources has its words", arguments: languages)
    func everyPhrase(language: String) throws {
        let catalog = try catalog(language)
        let phrases = try Sources.phrases()
        #expect(phrases.count > 300, "the scan finds what there is")
        for phrase in phrases where catalog[phrase.key] == nil {
            Issue.record("\(phrase.file):\(phrase.line): Config/wording/\(language).po has no msgid \"\(phrase.key)\"")
        }
    }

    @Test("every code that is shown has its words", arguments: languages)
    func everyCode(language: String) throws {
        let catalog = try catalog(language)
        for word in try CodeWords.all().sorted() where catalog[word] == nil {
            Issue.record("Config/wording/\(language).po has no msgid \"\(word)\", a code that is shown to people")
        }
    }

    @Test("no words are kept that nothing says any more", arguments: languages)
    func noneWithoutUse(language: String) throws {
        let used = Set(try Sources.phrases().map(\.key)).union(try CodeWords.all())
        for key in try catalog(language).keys.sorted() where !key.isEmpty && !used.contains(key) {
            Issue.record("Config/wording/\(language).po: nothing says \"\(key)\"")
        }
    }

    @Test("words have the gaps of the phrase, in whatever order", arguments: languages)
    func gaps(language: String) throws {
        func gaps(_ text: String) -> [String] { text.matches(of: /\{\d+\}/).map { String($0.0) }.sorted() }
        func numbers(_ text: String) -> [String] {
            text.matches(of: /\{(\d+):[^{}|]*\|[^{}|]*\}/).map { "{\($0.1)}" }
        }
        for (key, words) in try catalog(language) {
            if gaps(key) != gaps(words) || !Set(numbers(words)).isSubset(of: gaps(key)) {
                Issue.record("Config/wording/\(language).po: \"\(words)\" has other gaps than \"\(key)\"")
            }
        }
    }

    @Test("a key stands once in a catalog", arguments: languages)
    func once(language: String) throws {
        let file = Sources.root.appending(path: "Config/wording/\(language).po")
        let keys = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
            $0.hasPrefix("msgid ")
        }
        for (key, lines) in Dictionary(grouping: keys, by: { $0 }) where lines.count > 1 {
            Issue.record("Config/wording/\(language).po has \(lines.count) times \(key)")
        }
    }
}
