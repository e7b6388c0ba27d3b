import Foundation
import Intake
import Model
import Settings

/// Whether scans can be read by OCR, where they are to be. They cannot where Tesseract or its data are missing; then
/// they go to review, which is no fault.
struct ScanCheck {
    private let configuration: Configuration

    init(_ configuration: Configuration) { self.configuration = configuration }

    var findings: [Finding] {
        let manager = FileManager.default
        guard let recognition = configuration.scans.recognition,
            manager.isExecutableFile(atPath: configuration.readerPath)
        else { return [] }
        if let hindrance = Composition.makeReaders(configuration).hindranceToScans() {
            return [.hint("[ocr]", "scans go to review unread: \(hindrance)")]
        }
        return recognition.languages.compactMap { language in
            let file = "\(recognition.data)/\(language).traineddata"
            if configuration.scans.assumedLanguages.contains(language) || manager.isReadableFile(atPath: file) {
                return nil
            }
            return .hint(
                file,
                "is not there, so scans in that language are read badly: apt-get install tesseract-ocr-\(language)")
        }
    }
}
