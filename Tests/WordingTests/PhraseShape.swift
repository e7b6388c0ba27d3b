/// Where, in a value of some type, phrases stand.
indirect enum PhraseShape {
    case none
    /// A phrase, an optional or an array of them, or a function that gives one.
    case phrase
    case tuple([PhraseShape])

    /// Of a type as it is written: `Phrase?`, `[(name: Phrase, value: String?)]`, `(Int64) throws -> Phrase`.
    init(type: some Collection<SwiftPlace>) {
        let type = Array(type)
        if type.contains(where: { $0.word == "Phrase" }) {
            self = .phrase
            return
        }
        let arrow = type.lastIndex { $0.symbol == "->" }
        for place in type[(arrow ?? -1).advanced(by: 1)...] {
            if let inner = place.group("[") ?? place.group("(") {
                let parts = inner.parts
                let shapes = parts.map { PhraseShape(type: $0.nodes) }
                guard shapes.contains(where: \.isSome) else { continue }
                self = place.group("(") != nil && parts.count > 1 ? .tuple(shapes) : shapes[0]
                return
            }
        }
        self = .none
    }

    var isSome: Bool { if case .none = self { false } else { true } }
}

/// What stands between commas, with its label.
struct SwiftPart {
    let label: String?
    let nodes: [SwiftPlace]
}

extension [SwiftPlace] {
    /// The elements of a list; the label of `of: x`, of `_ x: T` the second name.
    var parts: [SwiftPart] {
        split(separator: ",", omittingEmpty: true).map { nodes in
            let isLabelled = nodes.count > 1 && nodes[0].word != nil && nodes[1].symbol == ":"
            return SwiftPart(
                label: isLabelled ? nodes[0].word : nil, nodes: isLabelled ? [SwiftPlace](nodes.dropFirst(2)) : nodes)
        }
    }

    private func split(separator: String, omittingEmpty: Bool) -> [[SwiftPlace]] {
        split(omittingEmptySubsequences: omittingEmpty) { $0.symbol == separator }.map { [SwiftPlace]($0) }
    }
}
