import Model

/// Names that are nobody's document: half-written files, and what systems and editors leave lying about. Folders of
/// these names are not entered.
struct IgnoreList: Sendable {
    /// Names that begin with a dot are passed over as well.
    static let builtIn = [
        "*.part", "*.filepart", "*.crdownload", "*.tmp", "*.temp", "~$*", "#*#", "*.swp", "*.lock", "*.why.txt",
        "@eaDir", "Thumbs.db", "desktop.ini", "$RECYCLE.BIN", "System Volume Information", "lost+found",
    ]

    private let patterns: [Glob]

    init(adding patterns: [String] = []) {
        self.patterns = (IgnoreList.builtIn + patterns).map { Glob($0, sets: true) }
    }

    func ignores(_ name: [UInt8]) -> Bool {
        if name.first == UInt8(ascii: ".") { return !Filing.isBeingRemoved(name) }
        if IgnoreList.isUnnamedFile(name) { return true }
        let folded = LetterFolding.fold(String(decoding: name, as: UTF8.self))
        return patterns.contains { $0.matches(folded: folded) }
    }

    /// `#16353523`: how events call a file that has no name yet (O_TMPFILE).
    private static func isUnnamedFile(_ name: [UInt8]) -> Bool {
        name.count > 1 && name[0] == UInt8(ascii: "#") && name.dropFirst().allSatisfy { $0 >= 48 && $0 <= 57 }
    }
}
