import Model

/// What is allowed in a pattern with `*` and `?` and yet looks as if a regular expression was meant.
package enum GlobDoubts {
    /// In words that go on a sentence: "'^Kaas' …"; nil where there is no doubt.
    package static func about(_ source: String, isFileName: Bool) -> String? {
        let text = source.trimmed
        if text.utf8.count > 2, text.hasPrefix("/"), ["/", "/i"].contains(where: text.hasSuffix) {
            return "stands between slashes, which are looked for as they are; write the name alone, with * for any text"
        }
        if text.hasPrefix("^") || text.hasSuffix("$") {
            return "has '^' or '$', which are looked for as they are; the pattern is for the whole name by itself"
        }
        if let mark = ["\\", "[", "(?"].first(where: text.contains) {
            return
                "has '\(mark)' as regular expressions do, which is looked for as it is; write * for any text, ? for one character"
        }
        // Of a file's name '.*' may be any ending.
        let inside = isFileName && text.hasSuffix(".*") ? text.dropLast(2) : text[...]
        if inside.contains(".*") || inside.contains(".+") {
            return "has '.*' or '.+' as regular expressions do, of which the dot is looked for as it is; write * alone"
        }
        return nil
    }
}
