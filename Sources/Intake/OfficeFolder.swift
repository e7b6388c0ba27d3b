import Inbox
import Model
import Settings

/// A drop folder as it is watched, with what the administrator wants to become of its files.
struct OfficeFolder: Sendable, Equatable {
    let watched: WatchedFolder
    let settings: FolderSettings
    /// Of the folder's language.
    let wording: Wording

    init(id: Int, settings: FolderSettings, wording: Wording = .english) {
        self.settings = settings
        self.wording = wording
        watched = WatchedFolder(
            id: id, path: settings.path, recursive: settings.recursive, watch: settings.watch,
            quietTime: settings.quietTime, patience: settings.patience, pollInterval: settings.pollInterval,
            rescanInterval: settings.rescanInterval, ignore: settings.ignore, maximumSize: settings.maximumSize,
            outcomeNames: SentencesByLanguage.allFolderNames)
    }
}
