/// A ZIP file whose members are stored, not compressed.
package struct ZipFile: Sendable {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    package mutating func add(_ name: String, _ bytes: [UInt8]) {
        let start = body.count
        // Version 2.0, no flags, stored, midnight of the first day of 1980, the check sum, the sizes, the name.
        let particulars =
            Self.little(20, 2) + Self.little(0, 6) + Self.little(33, 2) + Self.little(Int(Self.checkSum(bytes)), 4)
            + Self.little(bytes.count, 4) + Self.little(bytes.count, 4) + Self.little(name.utf8.count, 2)
        body += [0x50, 0x4B, 3, 4] + particulars + Self.little(0, 2) + Array(name.utf8) + bytes
        directory += [0x50, 0x4B, 1, 2] + Self.little(20, 2) + particulars
        directory += Self.little(0, 12) + Self.little(start, 4) + Array(name.utf8)
        count += 1
    }

    package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    package func encoded() -> [UInt8] {
        body + directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
            + Self.little(directory.count, 4) + Self.little(body.count, 4) + Self.little(0, 2)
    }

    private static func little(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
    }

    /// CRC-32.
    private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
        let table = (0..<256).map { first -> UInt32 in
            (0..<8).reduce(UInt32(first)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }
}
