/// A PDF written out by hand, object by object, so that a test can make each fault it wants.
struct HandmadePDF {
    /// By number from 1; 1 is the catalog, 2 the page tree, 3 a font.
    private(set) var objects: [[UInt8]] = []
    private var kids: [Int] = []
    /// What stands in the catalog beside the pages.
    var catalogEntries = ""
    /// What stands in the page tree beside the pages.
    var countClaimed: Int?

    init() {
        objects = [[], [], Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".utf8)]
    }

    /// One page with each line of text at its place.
    init(_ texts: [(x: Int, y: Int, text: String)], size: Int = 10) {
        self.init()
        addPage(content: Self.show(texts, size: size))
    }

    static func show(_ texts: [(x: Int, y: Int, text: String)], size: Int = 10) -> String {
        texts.map { "BT /F \(size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }.joined(separator: "\n")
    }

    /// Returns the new object's number.
    @discardableResult
    mutating func add(_ text: String) -> Int {
        objects.append(Array(text.utf8))
        return objects.count
    }

    mutating func add(stream: [UInt8], entries: String = "") -> Int {
        objects.append(
            Array("<< /Length \(stream.count) \(entries) >>\nstream\n".utf8) + stream + Array("\nendstream".utf8))
        return objects.count
    }

    /// An embedded file; returns the number of its file specification.
    mutating func add(file name: String, _ bytes: [UInt8], entries: String = "") -> Int {
        let stream = add(stream: bytes, entries: "/Type /EmbeddedFile \(entries)")
        return add("<< /Type /Filespec /F (\(name)) /UF (\(name)) /EF << /F \(stream) 0 R >> >>")
    }

    mutating func addPage(content: String, entries: String = "", box: String = "0 0 595 842") {
        let stream = add(stream: Array(content.utf8))
        kids.append(
            add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [\(box)] /Resources << /Font << /F 3 0 R >> >> "
                    + "/Contents \(stream) 0 R \(entries) >>"))
    }

    var bytes: [UInt8] {
        var objects = objects
        objects[0] = Array("<< /Type /Catalog /Pages 2 0 R \(catalogEntries) >>".utf8)
        let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
        objects[1] = Array("<< /Type /Pages /Count \(countClaimed ?? kids.count) /Kids [\(list)] >>".utf8)
        var file = Array("%PDF-1.7\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.count)
            file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = file.count
        file += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            file += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        file += Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return file
    }
}
