/// A phrase as it stands in the sources.
struct FoundPhrase {
    /// As `Phrase.key` has it.
    let key: String
    let file: String
    let line: Int
}

/// Finds the phrases in one file: string literals where the sources want a `Phrase`.
///
/// Swift infers types; here it is guessed by what is declared: parameters, results, and variables with their type.
struct PhraseScan {
    private let file: String
    private let signatures: PhraseSignatures
    private(set) var found: [FoundPhrase] = []
    /// Variables of this file that are declared to hold phrases.
    private var names: Set<String> = []

    init(_ file: String, _ nodes: [SwiftPlace], _ signatures: PhraseSignatures) {
        self.file = file
        self.signatures = signatures
        walk(nodes, .none)
    }

    /// Walks over statements, or over an expression where `shape` is wanted.
    private mutating func walk(_ nodes: [SwiftPlace], _ shape: PhraseShape) {
        var wanted = shape
        /// What a body that comes next gives.
        var body = shape
        var isCondition = false
        var isCase = false
        var index = 0
        while index < nodes.count {
            let node = nodes[index]
            let before = index > 0 ? nodes[index - 1] : nil
            if isStatement(node, before) { (wanted, body, isCondition, isCase) = (shape, shape, false, false) }
            switch node.token {
            case .word("case"), .word("default"): isCase = true
            case .word("if"), .word("guard"), .word("switch"), .word("while"), .word("for"), .word("catch"):
                (isCondition, body) = (true, wanted)
            case .word("else"), .word("do"): (isCondition, body) = (false, wanted)
            case .word("return"): wanted = shape
            case .word("let"), .word("var"):
                if !isCondition { (wanted, body) = declared(nodes[(index + 1)...]) }
            case .word("func"), .word("init"): body = result(nodes[(index + 1)...])
            case .word("struct"), .word("enum"), .word("extension"): body = .none
            case .symbol(":") where isCase: (wanted, body, isCase) = (shape, shape, false)
            case .symbol("="), .symbol("+="):
                if let name = before?.word, !isDeclared(nodes[..<index]) {
                    wanted = names.contains(name) ? .phrase : .none
                }
            case .literal(let pieces):
                let isCompared =
                    isComparison(before) || isComparison(index + 1 < nodes.count ? nodes[index + 1] : nil)
                let end = joined(nodes, from: index)
                if case .phrase = wanted, !isCondition, !isCase, !isCompared {
                    let isGlued = end + 1 < nodes.count && nodes[end + 1].symbol == "+"
                    add(nodes[index...end], isGlued: isGlued, line: node.line)
                    index = end
                } else {
                    for case .gap(let gap) in pieces { walk(gap, .none) }
                }
            case .group("(", let content) where isAppending(nodes[..<index]): walk(content, .phrase)
            case .group("(", let content): walkList(content, before, node, isCondition ? .none : wanted)
            case .group("[", let content):
                let isSubscript = node.isJoined && (before?.word != nil || before?.group("(") != nil)
                let shape = isSubscript || isCondition ? PhraseShape.none : wanted
                for part in content.split(whereSeparator: { $0.symbol == "," }) {
                    // Keys of a dictionary are for programs.
                    let isKeyed = part.count > 2 && part.dropFirst().first?.symbol == ":"
                    walk(Array(isKeyed ? part.dropFirst(2) : part), shape)
                }
            case .group("{", let content):
                // A closure that is declared to give a phrase, one in an expression that does, or the body of what was
                // declared.
                let closure = declaredResult(content) ?? trailing(nodes[..<index]).map(signatures.closureShape) ?? .none
                walk(content, !isCondition && closure.isSome ? closure : body.isSome ? body : wanted)
                isCondition = false
            default: break
            }
            index += 1
        }
    }

    /// The arguments of a call, or a tuple.
    private mutating func walkList(
        _ content: [SwiftPlace], _ before: SwiftPlace?, _ node: SwiftPlace, _ wanted: PhraseShape
    ) {
        let callee = node.isJoined ? before?.word : nil
        var position = 0
        for (index, part) in content.parts.enumerated() {
            guard let callee else {
                if case .tuple(let shapes) = wanted {
                    walk(part.nodes, index < shapes.count ? shapes[index] : .none)
                } else {
                    walk(part.nodes, wanted)
                }
                continue
            }
            let type = part.nodes.prefix { $0.symbol != "=" }
            if type.count < part.nodes.count, PhraseShape(type: type).isSome {
                // A parameter with its default.
                walk(Array(part.nodes.dropFirst(type.count + 1)), .phrase)
            } else {
                walk(part.nodes, signatures.shape(callee, label: part.label, position: position))
            }
            if part.label == nil { position += 1 }
        }
    }

    // MARK: - Where phrases are wanted

    private func isStatement(_ node: SwiftPlace, _ before: SwiftPlace?) -> Bool {
        guard let before else { return true }
        if before.symbol == ";" { return true }
        guard node.startsLine else { return false }
        if let symbol = node.symbol, symbol != "#", !symbol.hasPrefix("@") { return false }
        if node.group("{") != nil || node.word == "else" { return false }
        if let symbol = before.symbol, symbol != ")", symbol != "!" { return false }
        return before.word != "return" && before.word != "in" && before.word != "throw"
    }

    /// What stands behind `let` or `var`: the shape of its type, for `=` and for the body of a computed one.
    private mutating func declared(_ nodes: ArraySlice<SwiftPlace>) -> (PhraseShape, PhraseShape) {
        guard let name = nodes.first, nodes.dropFirst().first?.symbol == ":" else { return (.none, .none) }
        let type = nodes.dropFirst(2).prefix {
            $0.symbol != "=" && $0.group("{") == nil && !($0.startsLine && $0.symbol == nil)
        }
        let shape = PhraseShape(type: type)
        if shape.isSome, let word = name.word { names.insert(word) }
        return (shape, shape)
    }

    private func isDeclared(_ before: ArraySlice<SwiftPlace>) -> Bool {
        for place in before.reversed() {
            if place.word == "let" || place.word == "var" || place.symbol == ":" { return true }
            if place.startsLine { return false }
        }
        return false
    }

    private func result(_ nodes: ArraySlice<SwiftPlace>) -> PhraseShape {
        let head = nodes.prefix { $0.group("{") == nil }
        guard let arrow = head.lastIndex(where: { $0.symbol == "->" }) else { return .none }
        return PhraseShape(type: head[(arrow + 1)...])
    }

    /// Of a closure that says it: `{ way -> Phrase in`.
    private func declaredResult(_ content: [SwiftPlace]) -> PhraseShape? {
        let head = content.prefix { $0.word != "in" }
        guard head.count < min(content.count, 12), let arrow = head.firstIndex(where: { $0.symbol == "->" }) else {
            return nil
        }
        return PhraseShape(type: head[(arrow + 1)...])
    }

    /// The function whose trailing closure comes next.
    private func trailing(_ before: ArraySlice<SwiftPlace>) -> String? {
        guard let last = before.last else { return nil }
        if last.group("(") != nil, last.isJoined { return before.dropLast().last?.word }
        return last.word
    }

    /// `lines.append` of a list of phrases.
    private func isAppending(_ before: ArraySlice<SwiftPlace>) -> Bool {
        let call = before.suffix(3).map { $0.word ?? $0.symbol ?? "" }
        return call.count == 3 && call[1] == "." && call[2] == "append" && names.contains(call[0])
    }

    private func isComparison(_ place: SwiftPlace?) -> Bool { ["==", "!=", "~="].contains(place?.symbol) }

    // MARK: - Phrases

    /// The last of the literals that are joined by `+`.
    private func joined(_ nodes: [SwiftPlace], from start: Int) -> Int {
        var end = start
        while end + 2 < nodes.count, nodes[end + 1].symbol == "+", case .literal = nodes[end + 2].token { end += 2 }
        return end
    }

    /// `isGlued`: something that is no literal is added to it, so that no catalog can have the whole sentence.
    private mutating func add(_ literals: ArraySlice<SwiftPlace>, isGlued: Bool, line: Int) {
        var (key, gaps) = ("", 0)
        for case .literal(let pieces) in literals.map(\.token) {
            for piece in pieces {
                switch piece {
                case .text(let text): key += text
                case .gap(let gap):
                    gaps += 1
                    key += "{\(gaps)}"
                    if !addForms(gap, line: line) { walk(gap, .none) }
                }
            }
        }
        append(isGlued ? key + " + …" : key, line)
    }

    /// `\(count, "entry", "entries")`
    private mutating func addForms(_ gap: [SwiftPlace], line: Int) -> Bool {
        let parts = gap.parts
        guard parts.count == 3 else { return false }
        for part in parts[1...] {
            guard part.nodes.count == 1, case .literal(let pieces) = part.nodes[0].token, pieces.count == 1,
                case .text(let form) = pieces[0]
            else { return false }
            append("{1} \(form)", line)
        }
        walk(parts[0].nodes, .none)
        return true
    }

    private mutating func append(_ key: String, _ line: Int) {
        // What has no letters says the same in every language.
        let words = key.replacing(#/\{\d+\}/#, with: "")
        if words.contains(where: \.isLetter) { found.append(FoundPhrase(key: key, file: file, line: line)) }
    }
}
