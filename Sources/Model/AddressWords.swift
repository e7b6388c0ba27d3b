/// Words in an address that are no part of a name: who is to read, whose guest somebody is, how people are addressed.
/// They come from the dictionaries, as all words do.
package struct AddressWords: Sendable, Equatable {
    /// Folded, by their first byte, the longest first.
    private var persons: [UInt8: [[UInt8]]] = [:]
    private var hosts: [UInt8: [[UInt8]]] = [:]
    /// Folded words, without the dot of an abbreviation, by their first; the longest first.
    private var honorifics: [String: [[String]]] = [:]
    /// Single words that end a name in the middle of a line: "Peeters BV t.a.v. Jan".
    private var ends: Set<String> = []

    package init() {}

    /// Adds what the text of a dictionary file has under `person`, `addressed`, `care-of`, `guest-of` and `honorific`.
    package mutating func add(dictionary text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            for phrase in parts[1].split(separator: ",").map({ $0.trimmed }) where !phrase.isEmpty {
                add(phrase, as: parts[0].trimmed)
            }
        }
    }

    private mutating func add(_ phrase: String, as meaning: String) {
        let folded = LetterFolding.fold(phrase)
        guard let first = folded.first else { return }
        func insert(into table: inout [UInt8: [[UInt8]]]) {
            if table[first]?.contains(folded) == true { return }
            table[first, default: []].append(folded)
            table[first]?.sort { $0.count > $1.count }
        }
        let word = String(decoding: folded, as: UTF8.self)
        switch meaning {
        case "person":
            insert(into: &persons)
            // What is longer, and written without a dot, may be part of a name: "Brand Attention".
            if !word.contains(" "), word.contains(".") || word.utf8.count <= 4 { ends.insert(AddressWords.bare(word)) }
        case "care-of":
            insert(into: &hosts)
            if !word.contains(" "), word.contains("/") { ends.insert(AddressWords.bare(word)) }
        case "guest-of": insert(into: &hosts)
        case "addressed": insert(into: &persons)
        case "honorific":
            let words = word.split(separator: " ").map { AddressWords.bare(String($0)) }
            guard let first = words.first, honorifics[first]?.contains(words) != true else { return }
            honorifics[first, default: []].append(words)
            honorifics[first]?.sort { $0.count > $1.count }
        default: break
        }
    }

    /// How many bytes of a folded line say that a person to read it follows; nil when none do.
    package func attention(_ folded: [UInt8]) -> Int? { AddressWords.prefix(of: folded, in: persons) }

    /// True where a folded line says whose guest somebody is.
    package func isHost(_ folded: [UInt8]) -> Bool { AddressWords.prefix(of: folded, in: hosts) != nil }

    /// True for a folded word that ends the name before it.
    package func endsName(_ word: String) -> Bool { ends.contains(AddressWords.bare(word)) }

    /// How many of the folded words at the start address a person or a family; 0 for none.
    package func honorific(_ words: ArraySlice<String>) -> Int {
        guard let first = words.first, let honorifics = honorifics[AddressWords.bare(first)] else { return 0 }
        return honorifics.first { honorific in
            words.count >= honorific.count && zip(words, honorific).allSatisfy { AddressWords.bare($0) == $1 }
        }?.count ?? 0
    }

    /// Without the colon and the dots at its end: "t.a.v." and "t.a.v", "mevr." and "mevr".
    private static func bare(_ word: String) -> String {
        var word = word[...]
        while let last = word.last, last == "." || last == ":" { word = word.dropLast() }
        return String(word)
    }

    /// A label ends where a word ends.
    private static func prefix(of folded: [UInt8], in table: [UInt8: [[UInt8]]]) -> Int? {
        guard let first = folded.first, let labels = table[first] else { return nil }
        return labels.first { label in
            guard folded.starts(with: label), let last = label.last else { return false }
            guard label.count < folded.count, last >= 97, last <= 122 else { return true }
            let next = folded[label.count]
            return !(next >= 97 && next <= 122)
        }?.count
    }
}
