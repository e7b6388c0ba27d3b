import Foundation

/// The checkout's files, as text.
enum SourceTree {
    struct File {
        let path: String
        let lines: [String]

        /// The lines without what stands behind `//`.
        var code: [String] {
            lines.map { line in line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? line }
        }

        /// The modules that the file imports.
        var imports: [String] {
            code.compactMap { line in
                let words = line.split(separator: " ")
                guard let position = words.firstIndex(of: "import"), position <= 2, position + 1 < words.count,
                    words[..<position].allSatisfy({ $0 == "package" || $0 == "public" || $0.hasPrefix("@") })
                else { return nil }
                let name =
                    words[position + 1] == "struct" || words[position + 1] == "class"
                    ? words.last ?? "" : words[position + 1]
                return String(name.split(separator: ".")[0])
            }
        }
    }

    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// The root of the checkout: two folders above this file.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func file(_ path: String) throws -> File {
        guard let text = try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) else {
            throw Missing(description: "\(path) cannot be read")
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return File(path: path, lines: lines)
    }

    /// All Swift files below a folder, at least one.
    static func swiftFiles(below folder: String) throws -> [File] {
        let files = try paths(below: folder).filter { $0.hasSuffix(".swift") }.map(file)
        guard !files.isEmpty else { throw Missing(description: "\(folder) holds no Swift file") }
        return files
    }

    /// All sources and tests, C included.
    static func allFiles() throws -> [File] {
        try (paths(below: "Sources") + paths(below: "Tests")).filter { path in
            [".swift", ".c", ".h"].contains { path.hasSuffix($0) }
        }.map(file)
    }

    static func folders(in folder: String) throws -> [String] {
        let parent = root.appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(atPath: parent.path).filter { name in
            var isFolder: ObjCBool = false
            let path = parent.appendingPathComponent(name).path
            return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
        }
    }

    private static func paths(below folder: String) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
        return names.sorted().map { "\(folder)/\($0)" }
    }
}
