import Foundation
import Model

/// A reading and its decision as the ledger keeps them: JSON, and the text of the pages as it is, form feeds between.
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
        var withoutPages = reading
        withoutPages.pages = []
        self.reading = Data(try JSONStream.encode(withoutPages))
        self.text = Data(text)
        self.decision = try StoredReading.encoded(decision)
    }

    static func decision(_ data: Data) throws -> Decision { try JSONDecoder().decode(Decision.self, from: data) }

    static func reading(_ data: Data, text: Data) throws -> DocumentReading {
        var reading = try JSONDecoder().decode(DocumentReading.self, from: data)
        if !text.isEmpty {
            reading.pages = text.split(separator: pageBreak, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }
        return reading
    }

    static func encoded(_ decision: Decision) throws -> Data { Data(try JSONStream.encode(decision)) }
}
