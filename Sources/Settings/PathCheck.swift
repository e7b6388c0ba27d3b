import Model

/// Whether drop folders and the store keep out of one another's way, by their names; links are `dossier check`'s part.
struct PathCheck {
    let folders: [(settings: FolderSettings, section: Section)]
    let store: (path: String, complain: (String) -> Void)

    func run() {
        for (index, folder) in folders.enumerated() {
            for other in folders[..<index] {
                let (path, before) = (folder.settings.path, other.settings.path)
                let line = other.section.line("path").map { " (line \($0))" } ?? ""
                if path == before {
                    folder.section.complain(
                        "path", "drop folder '\(path)' stands here a second time\(line); remove one")
                } else if PathCheck.lies(path, in: before) || PathCheck.lies(before, in: path) {
                    folder.section.complain(
                        "path",
                        "drop folders '\(path)' and '\(before)'\(line) lie inside one another; keep the outer one with "
                            + "recursive = true, or move one of them")
                }
            }
            let path = folder.settings.path
            if path == store.path || PathCheck.lies(store.path, in: path) {
                store.complain("the store '\(store.path)' lies in the drop folder '\(path)'; move it elsewhere")
            } else if PathCheck.lies(path, in: store.path) {
                folder.section.complain(
                    "path", "drop folder '\(path)' lies in the store '\(store.path)'; move it elsewhere")
            }
        }
    }

    static func lies(_ inner: String, in outer: String) -> Bool { inner.hasPrefix(outer + "/") }
}
