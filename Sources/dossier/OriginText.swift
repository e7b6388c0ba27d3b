import Model
import Operations

/// Where a part of the taxonomy comes from, as it is shown.
enum OriginText {
    /// `taxonomy.toml:14`; `els, 2026-01-31, over taxonomy.toml:14`.
    static func phrase(_ origin: TaxonomyOrigin) -> Phrase {
        guard let user = origin.changedBy, let at = origin.changedAt else {
            return origin.file.map(Phrase.init(verbatim:)) ?? "no file any more"
        }
        let day = at.local.prefix(10)
        return origin.file.map { "\(user), \(day), over \($0)" } ?? "\(user), \(day)"
    }

    static func append(_ origin: TaxonomyOrigin, to object: inout OutputObject) {
        object.append("configured", .truth(origin.file != nil))
        object.append("file", .optional(origin.file))
        object.append("changed_by", .optional(origin.changedBy))
        object.append("changed_at", .optional(origin.changedAt?.description))
    }

    /// The keys that `append` adds.
    static let keys = ["configured", "file", "changed_by", "changed_at"]

    static func texts(_ texts: [String: String]) -> OutputValue {
        var object = OutputObject()
        for (language, text) in texts.sorted(by: { $0.key < $1.key }) { object.append(language, .text(text)) }
        return .object(object)
    }
}
