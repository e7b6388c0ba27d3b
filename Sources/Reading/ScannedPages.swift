import Glibc
import Model
import Understanding

/// Pages that are pictures → pages of words: drawn, turned upright, set straight, and recognised.
struct ScannedPages {
    let document: PDFPages
    let recognizer: TextRecognizer
    let deadline: ContinuousClock.Instant

    private static let dotsPerInch = 300
    /// More letters and digits are no stamp.
    private static let fewestCharacters = 30

    /// What came of the pages of a document.
    struct Result {
        /// All pages, those that were recognised among them; nil when none was.
        var pages: [Page]?
        /// True when not all that should have been were looked at.
        var isCut = false
        /// Why a page was not recognised.
        var cause = "nothing on its pages looks like text"
    }

    /// The pages, from 0, that are pictures as far as text tells: all when what text there is cannot be trusted. None
    /// when the text says already what the document is.
    static func numbers(_ pages: [Page], _ facts: Facts) -> [Int] {
        if facts.concerns.contains(.garbledText) { return Array(pages.indices) }
        guard facts.kind == nil else { return [] }
        return pages.indices.filter { isPicture(pages[$0]) }
    }

    /// True when there is no text, or only what a scanner or a fax stamps on the edge of a sheet.
    private static func isPicture(_ page: Page) -> Bool {
        let edge = page.height * 0.06
        return characters(page.words) < fewestCharacters
            && page.words.allSatisfy { Double($0.y1) < edge || Double($0.y0) > page.height - edge }
    }

    private static func characters(_ words: [Word]) -> Int {
        words.reduce(0) { sum, word in
            sum + characters(in: word.text)
        }
    }

    private static func characters(in text: String) -> Int {
        text.unicodeScalars.count { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    }

    /// Recognises the pages with these numbers. Never throws: what cannot be recognised stays as it is.
    func read(_ numbers: [Int], of pages: [Page]) -> Result {
        var result = Result(isCut: numbers.count > recognizer.settings.pages)
        for number in numbers.prefix(recognizer.settings.pages) {
            do throws(ProblemReason) {
                guard let page = try page(number), page.words.count > pages[number].words.count / 2 else { continue }
                result.pages = result.pages ?? pages
                result.pages?[number] = page
            } catch {
                result.cause = error.detail ?? error.code.rawValue
                result.isCut = true
                // What is left would be too late as well, or find as little memory.
                break
            }
        }
        return result
    }

    /// What was made of one page.
    struct Reading {
        var page: Page
        /// Letters and digits that were made out well, less what was not: tells one way up from another.
        var quality: Int
        var isGood: Bool
        /// Most of its lines run up or down.
        var isOnItsSide: Bool
    }

    /// The page with this number, from 0; nil when it is blank, or nothing on it can be made out as text. Throws
    /// `limitExceeded` or `timedOut`.
    private func page(_ number: Int) throws(ProblemReason) -> Page? {
        var best: Reading?
        var turns = [0]
        while !turns.isEmpty {
            let turn = turns.removeFirst()
            guard let reading = try read(number, quarterTurns: turn) else { break }
            if reading.quality > best?.quality ?? 0 { best = reading }
            if reading.isGood { break }
            if turn == 0 { turns = reading.isOnItsSide ? [1, 3] : [2, 1, 3] }
        }
        return best?.page
    }

    private func read(_ number: Int, quarterTurns: Int) throws(ProblemReason) -> Reading? {
        let found = try document.draw(number, dotsPerInch: Self.dotsPerInch, quarterTurns: quarterTurns) {
            picture throws(ProblemReason) -> Reading? in
            if picture.isBlank { return nil }
            let left = deadline - ContinuousClock.now
            let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
            let words = try recognizer.words(in: picture, milliseconds: Int(milliseconds))
            return reading(of: words, picture, isTurned: quarterTurns % 2 == 1)
        }
        return found ?? nil
    }

    private func reading(
        of words: [TextRecognizer.RecognizedWord], _ picture: Picture, isTurned: Bool
    ) -> Reading {
        let slope = Self.slope(of: words)
        let scale = 72 / Float(picture.dotsPerInch)
        var good = 0
        var poor = 0
        var upright = 0
        var placed: [Word] = []
        for word in words {
            let characters = Self.characters(in: word.text)
            let isUpright = abs(word.baseEnd.x - word.baseStart.x) > abs(word.baseEnd.y - word.baseStart.y)
            upright += isUpright ? characters : -characters
            if word.confidence >= 70, isUpright { good += characters } else { poor += characters }
            // What is hardly more than a guess is a speck, a line or a logo.
            guard word.confidence >= 15 else { continue }
            placed.append(Self.placed(word, slope: slope, scale: scale))
        }
        let (width, height) = (picture.pageWidth, picture.pageHeight)
        return Reading(
            page: Page(
                width: isTurned ? height : width, height: isTurned ? width : height, words: placed, isRecognized: true),
            quality: good - poor, isGood: good >= 20 && good > 2 * poor,
            isOnItsSide: upright < 0)
    }

    /// How much the lines rise or fall, as a ratio: the median over words that are long enough to tell.
    static func slope(of words: [TextRecognizer.RecognizedWord]) -> Float {
        let slopes = words.compactMap { word -> Float? in
            let run = word.baseEnd.x - word.baseStart.x
            return run > 60 ? (word.baseEnd.y - word.baseStart.y) / run : nil
        }.sorted()
        guard slopes.count > 4 else { return 0 }
        return slopes[slopes.count / 2]
    }

    /// The word in points, on a page set straight, with the box that a font of its size would give it.
    private static func placed(_ word: TextRecognizer.RecognizedWord, slope: Float, scale: Float) -> Word {
        // A turn by the slope's angle: sheets lie askew by a few degrees at most.
        let straight = 1 / (1 + slope * slope).squareRoot()
        func turned(_ x: Float, _ y: Float) -> (x: Float, y: Float) {
            ((x + y * slope) * straight * scale, (y - x * slope) * straight * scale)
        }
        let size = word.fontSize > 0 ? word.fontSize * 1.08 : (word.y1 - word.y0) * scale
        let base = turned((word.baseStart.x + word.baseEnd.x) / 2, (word.baseStart.y + word.baseEnd.y) / 2)
        let middle = (word.y0 + word.y1) / 2
        return Word(
            text: word.text, x0: turned(word.x0, middle).x, y0: base.y - 0.8 * size, x1: turned(word.x1, middle).x,
            y1: base.y + 0.22 * size, fontSize: size, line: word.line, block: word.block, confidence: word.confidence)
    }
}
