/// Names that are nobody's document: half-written files, and what systems and editors leave lying about. Folders of
/// these names are not entered.
struct IgnoreList: Sendable {
    /// Names that begin with a dot are passed over as well.
    static let builtIn = [
        "*.part", "*.filepart", "*.crdownload", "*.tmp", "*.temp", "~$*", "#*#", "*.swp", "*.lock", "*.why.txt",
        "@eaDir", "Thumbs.db", "desktop.ini", "$RECYCLE.BIN", "System Volume Information", "lost+found",
    ]

    private let names: [Glob]
    private let paths: [Glob]

    init(adding patterns: [String] = []) {
        let all = (IgnoreList.builtIn + patterns).map { Glob($0) }
        names = all.filter { !$0.isPath }
        paths = all.filter { $0.isPath }
    }

    /// - Parameter folder: Where the name stands.
    func ignores(_ name: [UInt8], in folder: RelativePath) -> Bool {
        if name.first == UInt8(ascii: ".") { return !Filing.isBeingRemoved(name) }
        if IgnoreList.isUnnamedFile(name) { return true }
        let folded = name.map(Glob.folded)
        if names.contains(where: { $0.matches(folded) }) { return true }
        guard !paths.isEmpty else { return false }
        let path = folder.appending(name).bytes.map(Glob.folded)
        return paths.contains { $0.matches(path) }
    }

    /// `#16353523`: how events call a file that has no name yet (O_TMPFILE).
    private static func isUnnamedFile(_ name: [UInt8]) -> Bool {
        name.count > 1 && name[0] == UInt8(ascii: "#") && name.dropFirst().allSatisfy { $0 >= 48 && $0 <= 57 }
    }
}
