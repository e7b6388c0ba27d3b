import Foundation

/// The shipped files with the administrator's own over them, file by file: a file replaces the shipped one of the
/// same name, and an empty one takes it out of force.
struct Layers {
    /// The administrator's directory.
    let directory: String
    let shipped: String

    struct File: Equatable {
        let path: String
        /// How complaints call it: from the administrator's directory where it lies there, else its whole path.
        let name: String
    }

    /// The file in force at `relative`; nil where neither layer has it.
    func file(_ relative: String) -> File? {
        let own = directory + "/" + relative
        if FileManager.default.fileExists(atPath: own) { return File(path: own, name: relative) }
        let given = shipped + "/" + relative
        return FileManager.default.fileExists(atPath: given) ? File(path: given, name: given) : nil
    }

    /// The files in force in `folder` whose names end with `ending`, in order of their names, whichever layer they
    /// come from.
    func files(in folder: String, ending: String = ".toml") -> [File] {
        let names = Set(names(directory + "/" + folder, ending)).union(names(shipped + "/" + folder, ending))
        return names.sorted().compactMap { file(folder + "/" + $0) }
    }

    private func names(_ folder: String, _ ending: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return all.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
    }
}
