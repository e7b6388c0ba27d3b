import Settings
import Synchronization

/// The numbers by which the flow names drop folders. A path keeps its number as long as the service runs, in whatever
/// order the configuration names the folders after it was read again.
final class FolderNumbers: Sendable {
    private let numbers = Mutex<[String: Int]>([:])

    func officeFolders(_ configuration: Configuration) -> [OfficeFolder] {
        configuration.folders.map { OfficeFolder(id: number(of: $0.path), settings: $0) }
    }

    private func number(of path: String) -> Int {
        numbers.withLock { numbers in
            let number = numbers[path] ?? numbers.count
            numbers[path] = number
            return number
        }
    }
}
