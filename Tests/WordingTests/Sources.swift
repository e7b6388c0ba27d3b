import Foundation

/// The sources in which phrases stand.
enum Sources {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The rooms that speak to people at a terminal, and the words they share.
    static let rooms = ["Model", "Matching", "ContactFiles", "Recording", "Operations", "Intake", "dossier"]

    /// All phrases in them. The names of a card's properties look like phrases, and are none.
    static func phrases() throws -> [FoundPhrase] {
        var files: [(path: String, tokens: [SwiftPlace])] = []
        for room in rooms {
            let folder = root.appending(path: "Sources/\(room)")
            let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
            for name in names.sorted() where name.hasSuffix(".swift") && name != "CardContact.swift" {
                let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                files.append(("Sources/\(room)/\(name)", SwiftLexer.tokens(text)))
            }
        }
        let signatures = PhraseSignatures(files.map(\.tokens))
        return files.flatMap { PhraseScan($0.path, $0.tokens, signatures).found }
    }

    /// The phrases of one source text, for tests of the scan.
    static func phrases(in text: String) -> [String] {
        let tokens = SwiftLexer.tokens(text)
        return PhraseScan("", tokens, PhraseSignatures([tokens])).found.map(\.key)
    }
}
