/// A PDF as a scanner makes it: pages that are pictures, and no text.
package struct ScanFile: Sendable {
    /// One page, black and white: a bit each pixel, a row begins on a byte.
    package struct Sheet: Sendable {
        package let width: Int
        package let height: Int
        package let dotsPerInch: Int
        private var bits: [UInt8]
        private let rowBytes: Int

        /// An empty sheet.
        package init(width: Int, height: Int, dotsPerInch: Int) {
            self.width = width
            self.height = height
            self.dotsPerInch = dotsPerInch
            rowBytes = (width + 7) / 8
            bits = [UInt8](repeating: 0xFF, count: rowBytes * height)
        }

        package mutating func blacken(_ column: Int, _ row: Int) {
            bits[row * rowBytes + column / 8] &= ~(0x80 >> UInt8(column % 8))
        }

        fileprivate var encoded: [UInt8] { bits }
    }

    package let sheets: [Sheet]
    /// A file inside, as archives add them.
    package var attachment: (name: String, bytes: [UInt8])?

    package init(_ sheets: [Sheet]) { self.sheets = sheets }

    package func encoded() -> [UInt8] {
        var objects = PDFObjects()
        let catalog = objects.reserve()
        let tree = objects.reserve()
        let kids = sheets.map { sheet in
            let picture = objects.add(
                stream: sheet.encoded,
                entries: "/Type /XObject /Subtype /Image /Width \(sheet.width) /Height \(sheet.height) "
                    + "/ColorSpace /DeviceGray /BitsPerComponent 1 ")
            let width = Double(sheet.width * 72) / Double(sheet.dotsPerInch)
            let height = Double(sheet.height * 72) / Double(sheet.dotsPerInch)
            let content = objects.add(stream: Array("q \(width) 0 0 \(height) 0 0 cm /Scan Do Q".utf8))
            return objects.add(
                "<< /Type /Page /Parent \(tree) 0 R /MediaBox [0 0 \(width) \(height)] "
                    + "/Resources << /XObject << /Scan \(picture) 0 R >> >> /Contents \(content) 0 R >>")
        }
        objects.set(
            tree, "<< /Type /Pages /Count \(kids.count) /Kids [\(kids.map { "\($0) 0 R" }.joined(separator: " "))] >>")
        var names = ""
        if let attachment {
            let content = objects.add(stream: attachment.bytes, entries: "/Type /EmbeddedFile /Subtype /text#2Fxml ")
            let name = PDFObjects.text(attachment.name)
            let file = objects.add("<< /Type /Filespec /F \(name) /UF \(name) /EF << /F \(content) 0 R >> >>")
            names = "/Names << /EmbeddedFiles << /Names [\(name) \(file) 0 R] >> >> "
        }
        objects.set(catalog, "<< /Type /Catalog /Pages \(tree) 0 R \(names)>>")
        let information = objects.add("<< /Producer (A scanner) >>")
        return objects.file(
            catalog: catalog, information: information, identifier: String(repeating: "5CA9", count: 8))
    }
}
