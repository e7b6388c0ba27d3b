/// The numbered objects of a PDF file in the making.
struct PDFObjects {
    private var bodies: [[UInt8]] = []

    /// A number to be filled in later by `set`.
    mutating func reserve() -> Int {
        bodies.append([])
        return bodies.count
    }

    mutating func set(_ number: Int, _ body: String) { bodies[number - 1] = Array(body.utf8) }

    mutating func add(_ body: String) -> Int {
        bodies.append(Array(body.utf8))
        return bodies.count
    }

    mutating func add(stream: [UInt8], entries: String = "") -> Int {
        bodies.append(
            Array("<< \(entries)/Length \(stream.count) >>\nstream\n".utf8) + stream + Array("\nendstream".utf8))
        return bodies.count
    }

    /// A text string: literal where it is ASCII, else UTF-16 in hexadecimal.
    static func text(_ text: String) -> String {
        guard text.utf8.allSatisfy({ $0 < 0x7F && $0 != 0x28 && $0 != 0x29 && $0 != 0x5C }) else {
            let units = text.utf16.map { unit in
                let digits = String(unit, radix: 16, uppercase: true)
                return String(repeating: "0", count: 4 - digits.count) + digits
            }
            return "<FEFF\(units.joined())>"
        }
        return "(\(text))"
    }

    /// The whole file: header, objects, cross-reference table, trailer, `%%EOF`.
    func file(catalog: Int, information: Int, identifier: String) -> [UInt8] {
        var file = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        var offsets: [Int] = []
        for (index, body) in bodies.enumerated() {
            offsets.append(file.count)
            file += "\(index + 1) 0 obj\n".utf8
            file += body
            file += "\nendobj\n".utf8
        }
        let start = file.count
        file += "xref\n0 \(bodies.count + 1)\n0000000000 65535 f \n".utf8
        for offset in offsets { file += "\(CheckDigits.padded(offset, 10)) 00000 n \n".utf8 }
        file += "trailer\n<< /Size \(bodies.count + 1) /Root \(catalog) 0 R /Info \(information) 0 R ".utf8
        file += "/ID [<\(identifier)> <\(identifier)>] >>\nstartxref\n\(start)\n%%EOF\n".utf8
        return file
    }
}
