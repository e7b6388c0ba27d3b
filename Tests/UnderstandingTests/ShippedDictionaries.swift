import Foundation
import Understanding

/// The dictionaries of the checkout.
enum ShippedDictionaries {
    static let languages = ["nl", "fr", "de", "en", "it", "es"]
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Config/dictionaries").standardizedFileURL

    static func load() throws -> [Understanding.Dictionary] {
        try languages.map { language in
            let file = folder.appending(path: "\(language).txt")
            return try Understanding.Dictionary(
                language: language, text: String(contentsOf: file, encoding: .utf8), source: file.lastPathComponent)
        }
    }

    private static let shared = Result { FactFinder(dictionaries: try load()) }

    static var finder: FactFinder { get throws { try shared.get() } }
}
