import Foundation
import Model
import Settings

/// The words of the shipped catalogs.
enum Catalog {
    private static let directory = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Config/wording").path

    private static let all = ["nl", "fr", "de"].reduce(into: [:]) { wordings, language in
        wordings[language] = Wording.load(language: language, directory: directory)
    }

    /// English where there is none.
    static func wording(_ language: String) -> Wording { all[language] ?? .english }
}
