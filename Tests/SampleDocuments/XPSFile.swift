/// An XPS print: fixed pages of text in one font, in a ZIP file.
struct XPSFile {
    var pages: [PDFPage]
    /// A TrueType or OpenType font.
    var font: [UInt8]

    func encoded() -> [UInt8] {
        var file = ZipFile()
        file.add("[Content_Types].xml", contentTypes)
        file.add("_rels/.rels", relations([("/FixedDocumentSequence.fdseq", "fixedrepresentation")]))
        file.add(
            "FixedDocumentSequence.fdseq",
            "<FixedDocumentSequence xmlns=\"\(schema)\"><DocumentReference Source=\"/Documents/1/Print.fdoc\"/>"
                + "</FixedDocumentSequence>")
        let contents = pages.indices.map { "<PageContent Source=\"/Documents/1/Pages/\($0 + 1).fpage\"/>" }
        file.add(
            "Documents/1/Print.fdoc", "<FixedDocument xmlns=\"\(schema)\">\(contents.joined())</FixedDocument>")
        for (index, page) in pages.enumerated() {
            file.add("Documents/1/Pages/\(index + 1).fpage", text(of: page))
            file.add(
                "Documents/1/Pages/_rels/\(index + 1).fpage.rels",
                relations([("/Resources/font.ttf", "required-resource")]))
        }
        file.add("Resources/font.ttf", font)
        return file.encoded()
    }

    private let schema = "http://schemas.microsoft.com/xps/2005/06"

    private var contentTypes: String {
        let types = [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("fdseq", "application/vnd.ms-package.xps-fixeddocumentsequence+xml"),
            ("fdoc", "application/vnd.ms-package.xps-fixeddocument+xml"),
            ("fpage", "application/vnd.ms-package.xps-fixedpage+xml"),
            ("ttf", "application/vnd.ms-opentype"),
        ]
        let defaults = types.map { "<Default Extension=\"\($0)\" ContentType=\"\($1)\"/>" }
        return
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\(defaults.joined())</Types>"
    }

    private func relations(_ targets: [(path: String, type: String)]) -> String {
        let each = targets.enumerated().map { index, target in
            "<Relationship Id=\"R\(index)\" Type=\"\(schema)/\(target.type)\" Target=\"\(target.path)\"/>"
        }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "\(each.joined())</Relationships>"
    }

    /// In ninety-sixths of an inch, where PDF has seventy-seconds.
    private func text(of page: PDFPage) -> String {
        let unit = 96.0 / 72
        let glyphs = page.texts.map { text in
            // The font is wider than the one the page was set in.
            "<Glyphs FontUri=\"/Resources/font.ttf\" FontRenderingEmSize=\"\(text.size * unit * 0.85)\" "
                + "OriginX=\"\(text.x * unit)\" OriginY=\"\(text.y * unit)\" Fill=\"#FF000000\" "
                + "UnicodeString=\"\(XMLText.escaped(text.text))\"/>"
        }
        return "<FixedPage xmlns=\"\(schema)\" Width=\"\(PDFPage.width * unit)\" Height=\"\(PDFPage.height * unit)\" "
            + "xml:lang=\"nl\">\(glyphs.joined())</FixedPage>"
    }
}
