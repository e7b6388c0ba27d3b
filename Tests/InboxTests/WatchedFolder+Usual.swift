import Inbox
import Model

extension WatchedFolder {
    /// A folder as an office has it that says nothing of it.
    init(
        id: Int, path: String, recursive: Bool = false, watch: WatchMode = .auto, quietTime: Duration = .seconds(2),
        patience: Duration = .seconds(15), pollInterval: Duration = .seconds(10),
        rescanInterval: Duration = .seconds(60), outcomeNames: [String] = []
    ) {
        self.init(
            id: id, path: path, recursive: recursive, watch: watch, quietTime: quietTime, patience: patience,
            pollInterval: pollInterval, rescanInterval: rescanInterval, ignore: [], maximumSize: 100_000_000,
            outcomeNames: outcomeNames)
    }
}
