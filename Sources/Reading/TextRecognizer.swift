import CTesseract
import Glibc
package import Model

/// Pictures of pages → words, by Tesseract. One instance stays warm over many pages; for one thread.
///
/// SECURITY: all that it loads, the library and the data of the languages, is loaded by `init`, before the sandbox
/// closes. What it looks at afterwards are pixels, bounded in number.
@safe package final class TextRecognizer {
    /// One word as it was made out.
    struct RecognizedWord {
        var text: String
        /// Pixels from the picture's top left corner.
        var x0: Float
        var y0: Float
        var x1: Float
        var y1: Float
        /// Where its base line begins and ends, in pixels.
        var baseStart: (x: Float, y: Float)
        var baseEnd: (x: Float, y: Float)
        /// Of its line, in points; 0 where that could not be told.
        var fontSize: Float
        /// 0 to 100.
        var confidence: Float
        var line: Int
        var block: Int
    }

    let settings: TextRecognition
    private let recognizer: OpaquePointer

    /// Throws `unreadable` with what to install.
    package init(_ settings: TextRecognition) throws(ProblemReason) {
        self.settings = settings
        let languages = settings.languages.filter { language in
            // They become part of a path, and of a list joined by "+".
            unsafe language.utf8.allSatisfy { ($0 | 32 >= 97 && $0 | 32 <= 122) || $0 == UInt8(ascii: "_") }
                && access("\(settings.data)/\(language).traineddata", R_OK) == 0
        }
        guard !languages.isEmpty else {
            let packages = settings.languages.map { "tesseract-ocr-\($0)" }.joined(separator: " ")
            throw ProblemReason(
                .unreadable,
                detail: "Tesseract has no data for \(settings.languages.joined(separator: ", ")) in \(settings.data): "
                    + "apt-get install \(packages)")
        }
        var cause = [CChar](repeating: 0, count: 500)
        let made = unsafe cause.withUnsafeMutableBufferPointer { cause in
            unsafe tesseract_new(settings.data, languages.joined(separator: "+"), cause.baseAddress, cause.count)
        }
        guard let made = unsafe made else {
            let words = String(decoding: cause.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            throw ProblemReason(.unreadable, detail: words)
        }
        unsafe recognizer = made
    }

    deinit { unsafe tesseract_drop(recognizer) }

    /// The words in a picture, line by line. Throws `timedOut` when that takes longer than `milliseconds`.
    func words(in picture: Picture, milliseconds: Int) throws(ProblemReason) -> [RecognizedWord] {
        var page = unsafe tesseract_page()
        let result = unsafe tesseract_read(
            recognizer, picture.pixels.baseAddress, Int32(picture.width), Int32(picture.height), Int32(picture.stride),
            Int32(picture.dotsPerInch), Int32(clamping: milliseconds), &page)
        if UInt32(result) == TESSERACT_LATE.rawValue {
            throw ProblemReason(.timedOut, detail: "OCR took too long")
        }
        guard UInt32(result) == TESSERACT_OK.rawValue else { return [] }
        let text = unsafe UnsafeRawBufferPointer(start: page.text, count: page.text_length)
        let words = unsafe UnsafeBufferPointer(start: page.words, count: page.word_count)
        return words.indices.map { index in
            let word = unsafe words[index]
            let bytes = unsafe text[Int(word.text)..<Int(word.text + word.length)]
            return RecognizedWord(
                text: unsafe String(decoding: bytes, as: UTF8.self), x0: Float(word.x0), y0: Float(word.y0),
                x1: Float(word.x1), y1: Float(word.y1), baseStart: (Float(word.base_x0), Float(word.base_y0)),
                baseEnd: (Float(word.base_x1), Float(word.base_y1)), fontSize: word.size,
                confidence: word.confidence, line: Int(word.line), block: Int(word.block))
        }
    }
}
