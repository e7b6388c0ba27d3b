/// Which functions, cases and initializers take phrases, and where, as the sources declare them.
struct PhraseSignatures {
    struct Parameter {
        /// Nil for one without a label.
        let label: String?
        /// Among those without a label, or where it does not matter.
        let position: Int
        let shape: PhraseShape
        let isFunction: Bool
    }

    private(set) var parameters: [String: [Parameter]] = [:]

    init(_ sources: [[SwiftPlace]]) {
        // `Phrase("…")` itself.
        parameters["Phrase"] = [Parameter(label: nil, position: 0, shape: .phrase, isFunction: false)]
        for source in sources { collect(source, type: nil) }
    }

    func shape(_ callee: String, label: String?, position: Int) -> PhraseShape {
        let fits = parameters[callee]?.first { $0.label == label && (label != nil || $0.position == position) }
        return fits?.shape ?? .none
    }

    /// Of a closure behind the call.
    func closureShape(_ callee: String) -> PhraseShape {
        parameters[callee]?.last { $0.isFunction }?.shape ?? .none
    }

    private mutating func collect(_ nodes: [SwiftPlace], type: String?) {
        var name = type
        for (index, node) in nodes.enumerated() {
            switch node.word {
            case "struct", "enum", "extension", "class", "actor":
                name = index + 1 < nodes.count ? lastName(nodes[(index + 1)...]) : nil
            case "func":
                guard index + 1 < nodes.count, let function = nodes[index + 1].word else { continue }
                if let list = nodes[(index + 2)...].prefix(4).compactMap({ $0.group("(") }).first {
                    add(function, list)
                }
            case "case":
                let cases = nodes[(index + 1)...].prefix { $0.word != "case" }
                for (name, list) in zip(cases, cases.dropFirst()) {
                    if let name = name.word, list.isJoined, let list = list.group("(") { add(name, list) }
                }
            case "init":
                if let name, let list = nodes[(index + 1)...].prefix(2).compactMap({ $0.group("(") }).first {
                    add(name, list)
                }
            case "let", "var":
                // A stored property: the initializer that comes by itself takes it.
                guard let name, index + 3 < nodes.count, let property = nodes[index + 1].word,
                    nodes[index + 2].symbol == ":"
                else { continue }
                let type = nodes[(index + 3)...].prefix { !$0.startsLine && $0.symbol != "=" && $0.group("{") == nil }
                let shape = PhraseShape(type: type)
                if shape.isSome { add(name, label: property, 0, shape, isFunction: false) }
            default:
                guard let body = node.group("{") else { continue }
                collect(body, type: name)
                // What comes behind a type within a type is the outer one's.
                name = type
            }
        }
    }

    /// `Sign` of `Lesson.Sign`.
    private func lastName(_ nodes: ArraySlice<SwiftPlace>) -> String? {
        nodes.prefix { $0.word != nil || $0.symbol == "." }.last?.word
    }

    private mutating func add(_ function: String, _ list: [SwiftPlace]) {
        var position = 0
        for nodes in list.split(whereSeparator: { $0.symbol == "," }) {
            let nodes = Array(nodes)
            let names = nodes.prefix { $0.symbol != ":" }.compactMap(\.word).filter { !$0.hasPrefix("@") }
            let hasNames = names.count < nodes.count && nodes.contains { $0.symbol == ":" }
            let type = hasNames ? nodes.drop { $0.symbol != ":" }.dropFirst() : nodes[...]
            let shape = PhraseShape(type: type.prefix { $0.symbol != "=" })
            let label = hasNames && names.first != "_" ? names.first : nil
            if shape.isSome {
                add(function, label: label, position, shape, isFunction: type.contains { $0.symbol == "->" })
            }
            if label == nil { position += 1 }
        }
    }

    private mutating func add(
        _ function: String, label: String?, _ position: Int, _ shape: PhraseShape, isFunction: Bool
    ) {
        parameters[function, default: []].append(
            Parameter(label: label, position: position, shape: shape, isFunction: isFunction))
    }
}
