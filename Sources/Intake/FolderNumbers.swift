import Model
import Settings
import Synchronization

/// The numbers by which the flow names drop folders. A path keeps its number as long as the service runs, in whatever
/// order the configuration names the folders after it was read again.
final class FolderNumbers: Sendable {
    private let numbers = Mutex<[String: Int]>([:])

    func officeFolders(_ configuration: Configuration) -> [OfficeFolder] {
        let languages = Set(configuration.folders.map(\.language))
        let wordings = languages.reduce(into: [:]) { wordings, language in
            wordings[language] = Wording.load(language: language, directory: configuration.wordingPath)
        }
        return configuration.folders.map { settings in
            OfficeFolder(
                id: number(of: settings.path), settings: settings, wording: wordings[settings.language] ?? .english)
        }
    }

    private func number(of path: String) -> Int {
        numbers.withLock { numbers in
            let number = numbers[path] ?? numbers.count
            numbers[path] = number
            return number
        }
    }
}
