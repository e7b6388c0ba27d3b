import Foundation
package import Model

/// How scans are read.
package struct ScanSettings: Sendable, Equatable {
    /// Nil when scans are not to be recognised: they go to review.
    package var recognition: TextRecognition? = TextRecognition(languages: [])
    package var limits = ReaderLimits(seconds: 60)
    /// How many processes read scans; nil for one for every two cores, four at most.
    package var readers: Int?

    package init() {}

    /// Languages, as Tesseract names them, that nobody asked for: their data may be missing.
    package private(set) var assumedLanguages: Set<String> = []

    /// The languages of the office and of the dictionaries, by their two letters, where the administrator named none.
    mutating func addLanguages(office: [String], dictionaries: [String]) {
        guard recognition?.languages.isEmpty == true else { return }
        let asked = office.compactMap(ScanSettings.code)
        let others = dictionaries.compactMap(ScanSettings.code).filter { !asked.contains($0) }
        recognition?.languages = asked + others
        assumedLanguages = Set(others)
    }

    /// Tesseract's name of a language: `nld` for `nl`. One of three letters or more is Tesseract's already (`chi_sim`).
    static func code(_ language: String) -> String? {
        let code = language.lowercased()
        return code.utf8.count == 2 ? Locale.LanguageCode(code).identifier(.alpha3) : code
    }
}
