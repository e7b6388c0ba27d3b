/// Finds which of many words stand in a text, in one pass over it.
///
/// Each word is known by four of its bytes in a row (three for a word of three), the ones that fewest other words
/// share. A table of bits tells for most places of the text at once that nothing begins there.
struct WordScan: Sendable {
    private let words: [[UInt8]]
    private var bits = [Bool](repeating: false, count: 1 << 16)
    /// By piece of a word: the words, and how far the piece stands from their start.
    private var pieces: [UInt32: [(word: Int, offset: Int)]] = [:]

    var isEmpty: Bool { words.isEmpty }

    /// `words`: in lower case, of at least three bytes.
    init(_ words: [[UInt8]]) {
        self.words = words
        var frequency: [UInt32: Int] = [:]
        for word in words {
            for piece in Set(WordScan.pieces(of: word)) { frequency[piece, default: 0] += 1 }
        }
        for (number, word) in words.enumerated() {
            let rarest = WordScan.pieces(of: word).enumerated().min {
                frequency[$0.element, default: 0] < frequency[$1.element, default: 0]
            }
            guard let rarest else { continue }
            pieces[rarest.element, default: []].append((number, rarest.offset))
            bits[WordScan.place(of: rarest.element)] = true
        }
    }

    /// The numbers of the words that stand in `text`, whatever its case; all of them where the text has letters that
    /// are `s` or `k` in another guise, which a pattern without regard to case takes for them.
    func found(in text: [UInt8]) -> Set<Int> {
        guard !words.isEmpty else { return [] }
        let bytes = text.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
        var found: Set<Int> = []
        var window: UInt32 = 0
        for (index, byte) in bytes.enumerated() {
            window = window << 8 | UInt32(byte)
            // U+017F is C5 BF, U+212A is E2 84 AA.
            if window & 0xFFFF == 0xC5BF || window & 0xFF_FFFF == 0xE2_84AA { return Set(words.indices) }
            look(for: window, at: index - 3, in: bytes, &found)
            look(for: window & 0xFF_FFFF, at: index - 2, in: bytes, &found)
        }
        return found
    }

    private func look(for piece: UInt32, at index: Int, in bytes: [UInt8], _ found: inout Set<Int>) {
        guard index >= 0, bits[WordScan.place(of: piece)], let candidates = pieces[piece] else { return }
        for (word, offset) in candidates where index >= offset && !found.contains(word) {
            if bytes[(index - offset)...].starts(with: words[word]) { found.insert(word) }
        }
    }

    private static func place(of piece: UInt32) -> Int { Int((piece &* 0x9E37_79B1) >> 16) }

    private static func pieces(of word: [UInt8]) -> [UInt32] {
        let length = min(4, word.count)
        return (0...(word.count - length)).map { start in
            word[start..<(start + length)].reduce(0) { $0 << 8 | UInt32($1) }
        }
    }
}
