import Foundation

/// The drop folders, to tell in which of them a document lies or lay.
struct FolderPaths: Sendable {
    let paths: [String]

    /// The drop folder of the file, the innermost where one lies in another; outside of all of them, the file's own.
    func folder(of path: String) -> String {
        func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        let real = resolved(path)
        let holding = paths.filter { path.hasPrefix($0 + "/") || real.hasPrefix(resolved($0) + "/") }
        return holding.max { $0.utf8.count < $1.utf8.count }
            ?? "/" + path.split(separator: "/").dropLast().joined(separator: "/")
    }
}
