import Model

/// Finds structured communications as they are printed, also when a line breaks them.
enum CommunicationFinder {
    /// True when a word begins as these communications do.
    static func begins(at index: Int, _ page: LabelledPage) -> Bool {
        let text = page.layout.tokens[index].text
        return text.hasPrefix("+++") || text.hasPrefix("***")
    }

    /// The communication that begins with this word.
    static func read(at index: Int, _ page: LabelledPage) -> String? {
        guard begins(at: index, page) else { return nil }
        var text = ""
        var next: Int? = index
        for _ in 0..<6 {
            guard let token = next else { return nil }
            text += page.layout.tokens[token].text
            if text.utf8.count(where: { $0 >= 48 && $0 <= 57 }) >= 12 || text.utf8.count > 40 { break }
            next = page.following(token)
        }
        while let last = text.utf8.last, ".,;".utf8.contains(last) { text.removeLast() }
        if let communication = StructuredCommunication.normalForm(text) { return communication }
        guard page.layout.isRecognized else { return nil }
        return LookAlikes.reading(of: text) { StructuredCommunication.normalForm($0) }
    }
}
