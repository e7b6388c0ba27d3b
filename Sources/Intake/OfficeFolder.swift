import Inbox
import Settings

/// A drop folder as it is watched, with what the administrator wants to become of its files.
struct OfficeFolder: Sendable, Equatable {
    let watched: WatchedFolder
    let settings: FolderSettings

    init(id: Int, settings: FolderSettings) {
        self.settings = settings
        watched = WatchedFolder(
            id: id, path: settings.path, recursive: settings.recursive, watch: settings.watch,
            quietTime: settings.quietTime, patience: settings.patience, pollInterval: settings.pollInterval,
            rescanInterval: settings.rescanInterval, ignore: settings.ignore, maximumSize: settings.maximumSize,
            outcomeNames: SentencesByLanguage.allFolderNames)
    }

}
