import Model

/// What a document is by its first bytes; its name is never asked.
enum ContentType: Equatable {
    case pdf, xps, xml
    case empty
    /// Something else, with what it looks like, for people.
    case other(String)

    init(_ bytes: [UInt8]) {
        let head = bytes.prefix(1024)
        if bytes.isEmpty {
            self = .empty
        } else if XMLTree.begins(bytes), !Self.isPage(head) {
            self = .xml
        } else if Self.position(of: "%PDF-", in: head) != nil {
            self = .pdf
        } else if head.starts(with: "PK".utf8) {
            self = Self.zip(bytes)
        } else if bytes.allSatisfy({ $0 == 0 }) {
            self = .other("nothing but zero bytes")
        } else if bytes.allSatisfy({ $0 == 32 || ($0 >= 9 && $0 <= 13) }) {
            self = .empty
        } else if Self.position(of: "%PDF-", in: bytes.prefix(65536)) != nil {
            // MuPDF repairs what stands behind a lot of something else, a mail or a print job's header.
            self = .pdf
        } else {
            self = .other(Self.looks(head))
        }
    }

    private static let marks: [(start: [UInt8], name: String)] = [
        ([0xFF, 0xD8, 0xFF], "a JPEG image"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0x49, 0x49, 0x2A, 0], "a TIFF image"), ([0x4D, 0x4D, 0, 0x2A], "a TIFF image"),
        ([0x1F, 0x8B], "a gzip archive"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or Excel file"),
        (Array("%!PS".utf8), "PostScript"), ([0x1B, 0x45], "a print job (PCL)"),
        (Array("\u{1B}%-12345X".utf8), "a print job (PJL)"), (Array("{".utf8), "JSON"),
        (Array("Rar!".utf8), "a RAR archive"), (Array("7z".utf8), "a 7-Zip archive"), (Array("From ".utf8), "a mail"),
    ]

    private static func looks(_ head: ArraySlice<UInt8>) -> String {
        if isPage(head) { return "a web page (HTML)" }
        if let mark = marks.first(where: { head.starts(with: $0.start) }) { return mark.name }
        let isText = head.allSatisfy { $0 >= 32 || ($0 >= 9 && $0 <= 13) }
        return isText ? "plain text" : "no format known here"
    }

    /// HTML begins much as XML does.
    private static func isPage(_ head: ArraySlice<UInt8>) -> Bool {
        let start = String(decoding: head.prefix(256).drop { $0 <= 32 || $0 >= 0x80 }, as: UTF8.self).lowercased()
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
    }

    private static func zip(_ bytes: [UInt8]) -> ContentType {
        guard let directory = ZipDirectory(bytes) else {
            return .other("a ZIP archive, as Word and Excel files are, that is cut off")
        }
        return directory.isXPS ? .xps : .other(directory.looks)
    }

    static func position(of text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let wanted = Array("\(text)".utf8)
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        var place = bytes.startIndex
        let last = bytes.endIndex - wanted.count
        while place <= last {
            if bytes[place] == first, bytes[place...].starts(with: wanted) { return place }
            place += 1
        }
        return nil
    }
}
