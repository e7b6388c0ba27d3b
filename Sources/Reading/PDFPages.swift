import CMuPDF
package import Model
package import Understanding

/// PDF and XPS documents → pages of words with their places, and the files inside, by MuPDF.
///
/// One instance stays warm over many documents; it holds one open at a time and belongs to one thread.
///
/// SECURITY: the bytes are hostile. MuPDF gets them from memory only; it opens no file, runs no script, and every
/// allocation counts against `memory`, after the deadline none succeeds.
@safe package final class PDFPages {
    package enum Kind: Sendable {
        case pdf, xps
    }

    private let reader: OpaquePointer
    /// The open document's bytes, which MuPDF reads from as it goes.
    private var bytes: UnsafeMutableRawBufferPointer = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)

    /// What the pages read so far held, blanks left out.
    package private(set) var characters = 0
    /// Those among `characters` that stand for no letter: fonts without a mapping to Unicode.
    package private(set) var unmappedCharacters = 0
    /// Bytes of text in the pages read so far.
    package private(set) var textBytes = 0
    /// True when a page held more words than are taken.
    package private(set) var isCut = false

    /// Throws `unreadable` when there is no memory even to begin.
    package init(memory: Int) throws(ProblemReason) {
        guard let reader = unsafe mupdf_reader_new(memory) else {
            throw ProblemReason(.unreadable, detail: "the PDF reader would not start: no memory")
        }
        unsafe self.reader = reader
    }

    deinit { unsafe mupdf_reader_drop(reader) }

    /// Opens a document, closing the one before. `document` must stay in place until `close()`.
    ///
    /// Throws `damaged`, `limitExceeded` or `timedOut`.
    func open(_ document: UnsafeRawBufferPointer, kind: Kind, seconds: Int) throws(ProblemReason) {
        characters = 0
        unmappedCharacters = 0
        textBytes = 0
        isCut = false
        let start = unsafe document.baseAddress?.assumingMemoryBound(to: UInt8.self)
        let kind = kind == .xps ? MUPDF_KIND_XPS : MUPDF_KIND_PDF
        let result = unsafe mupdf_open(reader, Int32(kind.rawValue), start, document.count, Int32(seconds))
        if let reason = reason(result) {
            close()
            throw reason
        }
    }

    func close() { unsafe mupdf_close(reader) }

    /// Opens a document, hands itself to `work`, and closes the document.
    package func with<Result>(
        _ document: [UInt8], kind: Kind = .pdf, seconds: Int = 20,
        _ work: (PDFPages) throws(ProblemReason) -> Result
    ) throws(ProblemReason) -> Result {
        let outcome: Swift.Result<Result, ProblemReason> = unsafe document.withUnsafeBytes { bytes in
            do throws(ProblemReason) {
                unsafe try open(bytes, kind: kind, seconds: seconds)
                defer { close() }
                return .success(try work(self))
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    /// True when a password other than the empty one is wanted: no page can be read then. Dear to ask, so it is asked
    /// only when nothing came out.
    var needsPassword: Bool { unsafe mupdf_needs_password(reader) != 0 }

    /// True when it was cut off or damaged, and MuPDF looked through the bytes for what is left.
    var wasRepaired: Bool { unsafe mupdf_was_repaired(reader) != 0 }

    /// As many as the document claims; 0 when the page tree cannot be read.
    package var count: Int { Int(unsafe mupdf_page_count(reader)) }

    /// The page with this number, from 0. What could be read before a fault in the page is given; nil when that is
    /// nothing at all. Throws `limitExceeded` or `timedOut`.
    package func page(_ number: Int) throws(ProblemReason) -> Page? {
        var raw = unsafe mupdf_page()
        let result = unsafe mupdf_read_page(reader, Int32(clamping: number), &raw)
        if result != MUPDF_OK.rawValue, result != MUPDF_DAMAGED.rawValue, let reason = reason(Int32(result)) {
            throw reason
        }
        unsafe characters += raw.characters
        unsafe unmappedCharacters += raw.unmapped
        unsafe textBytes += raw.text_length
        if unsafe raw.cut != 0 { isCut = true }
        let words = unsafe words(of: raw)
        if result != MUPDF_OK.rawValue, words.isEmpty { return nil }
        let isRecognized = unsafe raw.unseen != 0
        return unsafe Page(
            width: Double(raw.width), height: Double(raw.height), words: words, isRecognized: isRecognized)
    }

    /// A page as a picture, turned clockwise by quarters, handed to `work`; nil when nothing of it can be drawn. A page
    /// too large for `Picture.mostPixels` is drawn coarser. Throws `limitExceeded` or `timedOut`, and what `work` throws.
    func draw<Result>(
        _ number: Int, dotsPerInch: Int, quarterTurns: Int = 0, _ work: (Picture) throws(ProblemReason) -> Result
    ) throws(ProblemReason) -> Result? {
        var raw = unsafe mupdf_picture()
        let result = unsafe mupdf_draw_page(
            reader, Int32(clamping: number), Int32(dotsPerInch), Int32(quarterTurns), Picture.mostPixels, &raw)
        defer { unsafe mupdf_drop_picture(reader) }
        if result != MUPDF_OK.rawValue, result != MUPDF_DAMAGED.rawValue, result != MUPDF_NOTHING.rawValue,
            let reason = reason(Int32(result))
        {
            throw reason
        }
        guard let pixels = unsafe raw.pixels, unsafe raw.width > 0, unsafe raw.height > 0 else { return nil }
        return unsafe try work(
            Picture(
                pixels: UnsafeBufferPointer(start: pixels, count: Int(raw.stride) * Int(raw.height)),
                width: Int(raw.width), height: Int(raw.height), stride: Int(raw.stride),
                dotsPerInch: Int(raw.dots_per_inch), pageWidth: Double(raw.width_in_points),
                pageHeight: Double(raw.height_in_points)))
    }

    /// A scanner's own OCR does not tell how sure it was: sure enough to be read, not for numbers without check digits.
    private static let confidenceOfScanners: Float = 80

    private func words(of raw: mupdf_page) -> [Word] {
        let text = unsafe UnsafeRawBufferPointer(start: raw.text, count: raw.text_length)
        let words = unsafe UnsafeBufferPointer(start: raw.words, count: raw.word_count)
        var result: [Word] = []
        result.reserveCapacity(words.count)
        for index in words.indices {
            let word = unsafe words[index]
            let bytes = unsafe text[Int(word.text)..<Int(word.text + word.length)]
            result.append(
                Word(
                    text: unsafe String(decoding: bytes, as: UTF8.self), x0: word.x0, y0: word.y0, x1: word.x1,
                    y1: word.y1, fontSize: word.size, bold: word.bold != 0, line: Int(word.line),
                    block: Int(word.block),
                    confidence: unsafe raw.unseen != 0 ? Self.confidenceOfScanners : 100))
        }
        return result
    }

    /// Nil for success.
    private func reason(_ result: Int32) -> ProblemReason? {
        switch UInt32(bitPattern: result) {
        case MUPDF_OK.rawValue: nil
        case MUPDF_MEMORY.rawValue: ProblemReason(.limitExceeded, detail: "it takes more memory than a reader may use")
        case MUPDF_LATE.rawValue: ProblemReason(.timedOut, detail: "reading it took too long")
        default: ProblemReason(.damaged, detail: "it cannot be opened: \(lastMessage)")
        }
    }

    /// What MuPDF last complained about, on one line.
    private var lastMessage: String {
        let words = unsafe String(cString: mupdf_last_message(reader)).split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? "no reason given" : words.joined(separator: " ")
    }

    /// The embedded files of the document, those on its first `pages` pages included; nothing is decoded yet.
    func attachments(pages: Int) -> [(name: String, subtype: String)] {
        let count = unsafe mupdf_find_attachments(reader, Int32(clamping: pages))
        return (0..<count).map { number in
            var raw = mupdf_attachment()
            _ = unsafe mupdf_attachment_at(reader, number, &raw)
            return (Self.text(raw.name), Self.text(raw.subtype))
        }
    }

    /// The content of one of `attachments`; nil when it cannot be decoded. Throws `limitExceeded` when it is longer
    /// than `limit`.
    func attachment(_ number: Int, limit: Int) throws(ProblemReason) -> [UInt8]? {
        var start: UnsafePointer<UInt8>?
        var length = 0
        let result = unsafe mupdf_attachment_content(reader, number, limit, &start, &length)
        if result == MUPDF_DAMAGED.rawValue || result == MUPDF_NOTHING.rawValue { return nil }
        if let reason = reason(Int32(result)) { throw reason }
        return unsafe Array(UnsafeBufferPointer(start: start, count: length))
    }

    /// A C array of characters that ends with 0.
    private static func text<CharacterArray>(_ array: CharacterArray) -> String {
        unsafe withUnsafeBytes(of: array) { bytes in unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
