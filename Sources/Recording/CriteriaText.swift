import Foundation
import Model

/// Criteria as the ledger keeps them: JSON, keys in order.
enum CriteriaText {
    static func text(_ criteria: SegmentCriteria) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(criteria), as: UTF8.self)
    }

    static func criteria(_ text: String?) -> SegmentCriteria? {
        text.flatMap { try? JSONDecoder().decode(SegmentCriteria.self, from: Data($0.utf8)) }
    }
}
