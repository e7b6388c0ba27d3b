/// What goes to a reader process for one document; the file itself goes beside it, as an open descriptor.
///
/// The answer is a length of four bytes, lowest first, and that many bytes of `ReaderReply.encoded()`.
package struct ReaderRequest: Equatable, Sendable {
    /// Bytes of the document when it was handed over; more is not read.
    package var size: Int64

    package init(size: Int64) { self.size = size }

    /// Bytes of an encoded request.
    package static let length = 12
    /// An answer longer than this is not taken.
    package static let longestReply = 16 << 20

    /// What a reader says first: that it waits for requests, or that it cannot, with the cause in words behind it.
    package static let ready = UInt8(ascii: "R")
    package static let refusal = UInt8(ascii: "E")
    package static let longestRefusal = 2000

    private static let mark: [UInt8] = Array("DSR1".utf8)

    package func encoded() -> [UInt8] {
        Self.mark + (0..<8).map { UInt8(truncatingIfNeeded: size >> (8 * Int64($0))) }
    }

    /// Nil when the bytes are no request.
    package init?(encoded bytes: [UInt8]) {
        guard bytes.count == Self.length, bytes.starts(with: Self.mark) else { return nil }
        size = (0..<8).reduce(0) { $0 | Int64(bytes[4 + $1]) << (8 * Int64($1)) }
        if size < 0 { return nil }
    }
}
