/// How pages that hold no text are read by optical character recognition (OCR).
package struct TextRecognition: Equatable, Sendable {
    /// Tesseract's names of the languages (`nld`), the most likely first. Those whose data are not there are passed
    /// over.
    package var languages: [String]
    /// The directory with the data of the languages, `nld.traineddata`.
    package var data: String
    /// Pages of one document that are recognised; what comes after them is not.
    package var pages: Int

    package init(languages: [String], data: String = TextRecognition.standardData, pages: Int = 10) {
        self.languages = languages
        self.data = data
        self.pages = pages
    }

    /// Where Debian 12 keeps the data.
    package static let standardData = "/usr/share/tesseract-ocr/5/tessdata"
}
