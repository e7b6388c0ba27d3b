/// Reads text whose font does not tell its characters, where the glyphs are numbered in the order of the alphabet, as
/// most fonts number them: then each number is the character's code less one constant.
///
/// Such glyphs come as U+F0000 plus their number. The constant is the one that makes text of them; when none does,
/// because the font was cut down and numbered anew, the glyphs stay what they are, and the text is garbled.
package enum GlyphDecoder {
    private static let first: UInt32 = 0xF0000
    private static let last: UInt32 = 0xFFFFD

    /// The glyphs of one font: how often each occurs, and each pair of neighbours.
    private struct Glyphs {
        var counts: [UInt32: Int] = [:]
        var pairs: [UInt64: Int] = [:]

        mutating func add(_ text: String) {
            var previous: UInt32?
            for scalar in text.unicodeScalars {
                guard (first...last).contains(scalar.value) else { continue }
                let glyph = scalar.value - first
                counts[glyph, default: 0] += 1
                if let previous { pairs[UInt64(previous) << 32 | UInt64(glyph), default: 0] += 1 }
                previous = glyph
            }
        }
    }

    /// The pages with what could be read; the same pages when nothing is unread.
    package static func decoded(_ pages: [Page]) -> [Page] {
        // Bold and regular are two fonts.
        var fonts: [Bool: Glyphs] = [:]
        for page in pages {
            for word in page.words where word.text.utf8.first == 0xF3 {
                fonts[word.bold, default: Glyphs()].add(word.text)
            }
        }
        if fonts.isEmpty { return pages }
        let shifts = fonts.compactMapValues(shift)
        if shifts.isEmpty { return pages }
        return pages.map { page in
            var page = page
            page.words = page.words.flatMap { word in
                guard let shift = shifts[word.bold], word.text.utf8.first == 0xF3 else { return [word] }
                return decoded(word, shift)
            }
            return page
        }
    }

    /// The constant under which the glyphs read as text: usual characters, and pairs of letters as the languages of the
    /// office have them, more than twice as many as under any other.
    private static func shift(_ glyphs: Glyphs) -> UInt32? {
        var ranked: [(shift: UInt32, share: Float)] = []
        for shift in UInt32(1)...96 where fit(glyphs.counts, shift) >= 1.2 {
            if let share = shareOfUsualPairs(glyphs.pairs, shift) { ranked.append((shift, share)) }
        }
        ranked.sort { $0.share > $1.share }
        guard let best = ranked.first, best.share >= 0.22 else { return nil }
        if ranked.count > 1, ranked[1].share * 2 > best.share { return nil }
        return best.shift
    }

    /// How usual the characters are on average, from about -4 to 3.
    private static func fit(_ glyphs: [UInt32: Int], _ shift: UInt32) -> Float {
        var sum: Float = 0
        var count = 0
        for (glyph, times) in glyphs {
            let code = glyph + shift
            sum += Float(times) * (code < 127 ? weights[Int(code)] : -4)
            count += times
        }
        return sum / Float(max(1, count))
    }

    /// Nil when there are too few pairs of letters to tell.
    private static func shareOfUsualPairs(_ pairs: [UInt64: Int], _ shift: UInt32) -> Float? {
        var usual = 0
        var all = 0
        for (pair, times) in pairs {
            guard let left = letter(UInt32(pair >> 32), shift), let right = letter(UInt32(pair & 0xFFFF_FFFF), shift)
            else {
                continue
            }
            all += times
            if usualPairs.contains(left << 8 | right) { usual += times }
        }
        return all >= 20 && usual >= 8 ? Float(usual) / Float(all) : nil
    }

    private static func letter(_ glyph: UInt32, _ shift: UInt32) -> UInt32? {
        let code = glyph + shift
        return (65...90).contains(code) ? code | 32 : (97...122).contains(code) ? code : nil
    }

    /// Frequent in Dutch, French, German and English.
    private static let usualPairs: Set<UInt32> = {
        let pairs = """
            en er de in te ie an on es re nt le et st el ch nd or ti at ge se ei ar io ne is la qu ou un it al ve rs be aa \
            oo tt me ra ns ri li da to he th ic ur em eu
            """
        return Set(
            pairs.split(separator: " ").compactMap { pair in
                guard let left = pair.utf8.first, let right = pair.utf8.last else { return nil }
                return UInt32(left) << 8 | UInt32(right)
            })
    }()

    private static let weights: [Float] = {
        var weights = [Float](repeating: -4, count: 127)
        func set(_ characters: String, _ weight: Float) {
            for byte in characters.utf8 { weights[Int(byte)] = weight }
        }
        set("!\"#$*;<=>?[\\]^_`{|}~", -2.5)
        set("%&'()@+", 0)
        set(":/-", 1.2)
        set(" 0123456789", 2)
        set(".,", 1.8)
        set("ABCDEFGHIJKLMNOPRSTUVWZ", 0.8)
        set("QXY", 0)
        set("yxq", 0.3)
        set("fwzj", 1.2)
        set("ghkmvcpb", 1.8)
        set("osdlu", 2.4)
        set("narti", 2.7)
        set("e", 3)
        return weights
    }()

    /// The word in plain characters, cut at its blanks; the box is shared out evenly.
    private static func decoded(_ word: Word, _ shift: UInt32) -> [Word] {
        var text = ""
        for scalar in word.text.unicodeScalars {
            let code = scalar.value >= first ? scalar.value - first + shift : scalar.value
            if scalar.value >= first, code < 127, let plain = Unicode.Scalar(code) {
                text.unicodeScalars.append(plain)
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        let step = (word.x1 - word.x0) / Float(max(1, text.unicodeScalars.count))
        var words: [Word] = []
        var place = 0
        for part in text.split(separator: " ", omittingEmptySubsequences: false) {
            let length = part.unicodeScalars.count
            if length > 0 {
                var piece = word
                piece.text = String(part)
                piece.x0 = word.x0 + Float(place) * step
                piece.x1 = word.x0 + Float(place + length) * step
                words.append(piece)
            }
            place += length + 1
        }
        return words
    }
}
