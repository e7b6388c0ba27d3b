/// What a reader answers for one document.
package enum ReaderReply: Equatable, Sendable {
    case reading(DocumentReading)
    /// What could be read of a document with pages that hold no text, or none that can be trusted: a reader of scans
    /// may get more out of it.
    case scan(DocumentReading)
    /// The document cannot be read, now or later.
    case problem(ProblemReason)
    /// No reader could be had, in words: says nothing about the document, which must be tried again later.
    case unavailable(String)

    private enum Kind: UInt8 {
        case reading = 1
        case problem, unavailable, scan
    }

    /// The reply as it goes from the reader process to the one that started it.
    package func encoded() throws -> [UInt8] {
        let encoder = BinaryEncoder()
        switch self {
        case .reading(let reading):
            encoder.encode(byte: Kind.reading.rawValue)
            try encoder.encode(reading)
        case .scan(let reading):
            encoder.encode(byte: Kind.scan.rawValue)
            try encoder.encode(reading)
        case .problem(let reason):
            encoder.encode(byte: Kind.problem.rawValue)
            try encoder.encode(reason)
        case .unavailable(let words):
            encoder.encode(byte: Kind.unavailable.rawValue)
            try encoder.encode(words)
        }
        return encoder.finish()
    }

    /// Throws when the bytes are not what `encoded()` makes.
    package init(encoded bytes: [UInt8]) throws {
        var decoder = BinaryDecoder(bytes)
        switch Kind(rawValue: try decoder.decodeByte()) {
        case .reading: self = .reading(try decoder.decode(DocumentReading.self))
        case .scan: self = .scan(try decoder.decode(DocumentReading.self))
        case .problem: self = .problem(try decoder.decode(ProblemReason.self))
        case .unavailable: self = .unavailable(try decoder.decode(String.self))
        case nil: throw ProblemReason(.readerCrashed, detail: "the reader's answer does not hold together")
        }
    }
}
