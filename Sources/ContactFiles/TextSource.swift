/// The bytes of a text file, piece by piece: offices do not know in what encoding a file is, and Excel does not say.
/// UTF-16, known by its mark or its zero bytes, comes out as UTF-8; anything else as it is, without a mark.
struct TextSource {
    private enum Encoding { case unknown, bytes, utf16(littleEndian: Bool) }

    private let read: (Int) throws -> [UInt8]
    private var encoding = Encoding.unknown
    /// Half a character of UTF-16 that waits for the rest.
    private var rest: [UInt8] = []
    private var total = 0

    /// - Parameter read: gives at most so many bytes, none at the end.
    init(_ read: @escaping (Int) throws -> [UInt8]) { self.read = read }

    /// The next piece, empty at the end.
    /// - Throws: `ContactFileFailure.tooLarge` and `.workbook`, or what `read` throws.
    mutating func next() throws -> [UInt8] {
        while true {
            var piece = try read(ByteWindow.piece)
            total += piece.count
            guard total <= ContactFile.maximumSize else {
                throw ContactFileFailure.tooLarge(limit: ContactFile.maximumSize)
            }
            if case .unknown = encoding {
                guard !TextSource.workbooks.contains(where: piece.starts) else { throw ContactFileFailure.workbook }
                piece = begin(piece)
            }
            guard case .utf16(let littleEndian) = encoding else { return piece }
            let isEnd = piece.isEmpty
            let decoded = decode(rest + piece, littleEndian: littleEndian, isEnd: isEnd)
            if isEnd || !decoded.isEmpty { return decoded }
        }
    }

    /// How xlsx and ods files begin, and xls.
    private static let workbooks: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]

    private mutating func begin(_ piece: [UInt8]) -> [UInt8] {
        encoding = .bytes
        if piece.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(piece.dropFirst(3)) }
        if piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16(littleEndian: piece[0] == 0xFF)
            return Array(piece.dropFirst(2))
        }
        let head = piece.prefix(200)
        let zeros = head.indices.filter { head[$0] == 0 }
        if zeros.count > head.count / 4 {
            encoding = .utf16(littleEndian: zeros.count { $0 % 2 == 1 } > zeros.count / 2)
        }
        return piece
    }

    private mutating func decode(_ bytes: [UInt8], littleEndian: Bool, isEnd: Bool) -> [UInt8] {
        var units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            littleEndian
                ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
                : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
        }
        var kept = bytes.count % 2
        if !isEnd, let last = units.last, UTF16.isLeadSurrogate(last) {
            units.removeLast()
            kept += 2
        }
        rest = isEnd ? [] : Array(bytes.suffix(kept))
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
