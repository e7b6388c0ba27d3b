import Foundation

/// The shipped files with the administrator's own over them, file by file: a file replaces the shipped one of the
/// same name, and an empty one takes it out of force.
struct Layers {
    /// The administrator's directory.
    let directory: String
    let shipped: String
    /// A folder that stands for the administrator's `rules.d`; nil for that itself.
    var rulesDirectory: String?

    struct File: Equatable {
        let path: String
        /// How complaints call it: from the administrator's directory where it lies there, else its whole path.
        let name: String

        /// Why it is not read; nil for a regular file, or a link to one. Others could be waited for without end.
        var fault: String? {
            let end = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            switch Layers.kind(of: end) {
            case .typeRegular: return nil
            case nil where Layers.kind(of: path) == nil: return "is not there"
            case nil, .typeSymbolicLink: return "is a link that leads to no file; mend the link, or remove it"
            default: return "is no regular file, and is not read; remove it"
            }
        }
    }

    /// The file in force at `relative`, be it one that cannot be read; nil where neither layer has it.
    func file(_ relative: String) -> File? {
        let own = own(relative)
        if Layers.kind(of: own) != nil {
            return File(path: own, name: own == directory + "/" + relative ? relative : own)
        }
        let given = shipped + "/" + relative
        return Layers.kind(of: given) != nil ? File(path: given, name: given) : nil
    }

    /// Of what lies there itself, without following a link; nil where nothing does.
    private static func kind(of path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }

    /// The files in force in `folder` whose names end with `ending`, in order of their names, whichever layer they
    /// come from.
    func files(in folder: String, ending: String = ".toml") -> [File] {
        let names = Set(names(own(folder), ending)).union(names(shipped + "/" + folder, ending))
        return names.sorted().compactMap { file(folder + "/" + $0) }
    }

    /// Regular files right in `folder`, and one or two folders deeper, of both layers, by their paths within it, each
    /// with how complaints call it; at most `limit`.
    func allFiles(in folder: String, limit: Int) -> [(inside: String, name: String)] {
        var found: [(inside: String, name: String)] = []
        for place in Set([own(folder), shipped + "/" + folder]).sorted() {
            guard let walk = FileManager.default.enumerator(atPath: place) else { continue }
            while let inside = walk.nextObject() as? String, found.count < limit {
                let isFolder = walk.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
                if isFolder, walk.level > 2 || inside.split(separator: "/").last?.hasPrefix(".") == true {
                    walk.skipDescendants()
                } else if !isFolder {
                    found.append(
                        (inside, place == directory + "/" + folder ? folder + "/" + inside : place + "/" + inside))
                }
            }
        }
        return found.sorted { $0.name < $1.name }
    }

    private func own(_ relative: String) -> String {
        let rules = "rules.d"
        if let rulesDirectory, relative == rules || relative.hasPrefix(rules + "/") {
            return rulesDirectory + relative.dropFirst(rules.utf8.count)
        }
        return directory + "/" + relative
    }

    private func names(_ folder: String, _ ending: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return all.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
    }
}
