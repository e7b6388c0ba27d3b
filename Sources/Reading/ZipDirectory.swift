/// The names in a ZIP file, as its directory at the end lists them. Nothing is unpacked.
///
/// SECURITY: offsets and counts are the file's own claims; each is checked against the bytes, and the names are
/// bounded in number.
struct ZipDirectory {
    let names: [String]

    private static let mostNames = 10_000
    /// The end record with the longest comment.
    private static let longestEnd = 65_557

    /// Nil when there is no directory: the file is cut off, or no ZIP file.
    init?(_ bytes: [UInt8]) {
        func number(_ place: Int, _ length: Int) -> Int? {
            guard place >= 0, place + length <= bytes.count else { return nil }
            return bytes[place..<place + length].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        let first = max(0, bytes.count - Self.longestEnd)
        guard
            let end = stride(from: bytes.count - 22, through: first, by: -1).first(where: {
                number($0, 4) == 0x0605_4B50
            }),
            var place = number(end + 16, 4)
        else { return nil }
        var names: [String] = []
        while names.count < Self.mostNames, number(place, 4) == 0x0201_4B50, let length = number(place + 28, 2),
            let extra = number(place + 30, 2), let comment = number(place + 32, 2), place + 46 + length <= bytes.count
        {
            names.append(String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self).lowercased())
            place += 46 + length + extra + comment
        }
        guard !names.isEmpty else { return nil }
        self.names = names
    }

    /// An XPS package names its sequence of documents, whole or in pieces.
    var isXPS: Bool { names.contains { $0.hasSuffix(".fdseq") || $0.contains(".fdseq/[") } }

    /// What it is by the parts it holds, for people.
    var looks: String {
        let known = [
            ("word/", "a Word document"), ("xl/", "an Excel workbook"), ("ppt/", "a PowerPoint presentation"),
            ("content.xml", "an OpenDocument file, as LibreOffice writes them"),
            ("meta-inf/manifest.mf", "a Java archive"),
        ]
        let kind = known.first { part, _ in names.contains { $0.hasPrefix(part) } }
        return kind.map { "\($0.1); print it as a PDF" } ?? "a ZIP archive; unpack it and drop the files in it"
    }
}
