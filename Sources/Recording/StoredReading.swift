import Foundation
import Model

/// A reading and its decision as the ledger keeps them: JSON, and the text as it is: that of the pages, form feeds
/// between, or the values of an XML document.
struct StoredReading {
    let reading: Data
    let text: Data
    let decision: Data

    private static let pageBreak = UInt8(0x0C)

    init(_ reading: DocumentReading, _ decision: Decision) throws {
        var text: [UInt8] = []
        text.reserveCapacity(reading.pages.reduce(reading.pages.count) { $0 + $1.utf8.count })
        for (index, page) in reading.pages.enumerated() {
            if index > 0 { text.append(StoredReading.pageBreak) }
            let start = text.count
            text.append(contentsOf: page.utf8)
            while let place = text[start...].firstIndex(of: StoredReading.pageBreak) {
                text[place] = UInt8(ascii: "\n")
            }
        }
        if reading.pages.isEmpty { text = Array((reading.values ?? "").utf8) }
        var withoutText = reading
        (withoutText.pages, withoutText.values) = ([], nil)
        self.reading = Data(try JSONStream.encode(withoutText))
        self.text = Data(text)
        self.decision = Data(try JSONStream.encode(KeptDecision(decision, beside: reading)))
    }

    /// - Parameter reading: what was stored beside it.
    static func decision(_ data: Data, beside reading: Data) throws -> Decision {
        try kept(data).whole { try JSONDecoder().decode(StoredFacts.self, from: reading).facts }
    }

    /// The type that was decided on.
    static func documentType(ofDecision data: Data) throws -> DocumentType? { try kept(data).decision.documentType }

    private static func kept(_ data: Data) throws -> KeptDecision {
        try JSONDecoder().decode(KeptDecision.self, from: data)
    }

    private struct StoredFacts: Decodable { let facts: Facts }

    static func reading(_ data: Data, text: Data) throws -> DocumentReading {
        var reading = try JSONDecoder().decode(DocumentReading.self, from: data)
        if !text.isEmpty, reading.mediaType == .xml {
            reading.values = String(decoding: text, as: UTF8.self)
        } else if !text.isEmpty {
            reading.pages = text.split(separator: pageBreak, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }
        return reading
    }

    static func encoded(_ decision: Decision) throws -> Data { Data(try JSONStream.encode(decision)) }
}
