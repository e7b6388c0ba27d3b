/// A part of a regular expression, read only as closely as doubts about it need.
indirect enum PatternItem: Equatable {
    /// A figure, or `\d` and its like.
    case digit
    /// A dot that stands for any character.
    case dot
    /// `^` or `$`.
    case anchor
    case bar
    case quantifier(least: Int, unbounded: Bool)
    /// `branches`: what stands between its bars, as it is written.
    case group([PatternItem], source: String, branches: [String])
    case other

    /// What is not understood ends the list: then fewer doubts are told than could be.
    static func items(of source: String) -> [PatternItem] {
        let all = Array(source.utf8)
        var bytes = all[...]
        var bars: [Int] = []
        return items(&bytes, of: all, depth: 0, bars: &bars)
    }

    /// `bars`: where those stand that belong to no group within.
    private static func items(
        _ bytes: inout ArraySlice<UInt8>, of all: [UInt8], depth: Int, bars: inout [Int]
    ) -> [PatternItem] {
        var items: [PatternItem] = []
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: ")"): return items
            case UInt8(ascii: "("):
                guard depth < 64 else { return items }
                let start = bytes.startIndex - 1
                skipOptions(&bytes)
                items.append(group(&bytes, of: all, from: start, depth: depth + 1))
            case UInt8(ascii: "["):
                skipClass(&bytes)
                items.append(.other)
            case UInt8(ascii: "\\"): items.append(bytes.popFirst() == UInt8(ascii: "d") ? .digit : .other)
            case UInt8(ascii: "."): items.append(.dot)
            case UInt8(ascii: "^"), UInt8(ascii: "$"): items.append(.anchor)
            case UInt8(ascii: "|"):
                bars.append(bytes.startIndex - 1)
                items.append(.bar)
            case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"):
                if case .quantifier? = items.last { continue }
                items.append(
                    .quantifier(least: byte == UInt8(ascii: "+") ? 1 : 0, unbounded: byte != UInt8(ascii: "?")))
            case UInt8(ascii: "{"): items.append(braces(&bytes))
            case 48...57: items.append(.digit)
            default: items.append(.other)
            }
        }
        return items
    }

    /// What follows a bracket at `start` and its options.
    private static func group(
        _ bytes: inout ArraySlice<UInt8>, of all: [UInt8], from start: Int, depth: Int
    ) -> PatternItem {
        var first = bytes.startIndex
        var bars: [Int] = []
        let inside = items(&bytes, of: all, depth: depth, bars: &bars)
        var branches: [String] = []
        for bar in bars + [max(first, bytes.startIndex - 1)] {
            branches.append(String(decoding: all[first..<bar], as: UTF8.self))
            first = bar + 1
        }
        return .group(
            inside, source: String(decoding: all[start..<bytes.startIndex], as: UTF8.self), branches: branches)
    }

    /// `?:`, `?<name>`, `?i:` and their like.
    private static func skipOptions(_ bytes: inout ArraySlice<UInt8>) {
        guard bytes.first == UInt8(ascii: "?") else { return }
        while let byte = bytes.first, byte != UInt8(ascii: ")") {
            bytes.removeFirst()
            if ":>='!|".utf8.contains(byte) { return }
        }
    }

    private static func skipClass(_ bytes: inout ArraySlice<UInt8>) {
        if bytes.first == UInt8(ascii: "^") { bytes.removeFirst() }
        if bytes.first == UInt8(ascii: "]") { bytes.removeFirst() }
        while let byte = bytes.popFirst(), byte != UInt8(ascii: "]") {
            if byte == UInt8(ascii: "\\") { _ = bytes.popFirst() }
        }
    }

    /// `{2}`, `{2,}`, `{2,5}`.
    private static func braces(_ bytes: inout ArraySlice<UInt8>) -> PatternItem {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "}")) else { return .other }
        let inside = String(decoding: bytes[..<end], as: UTF8.self)
        guard let least = Int(inside.prefix { $0 != "," }) else { return .other }
        bytes = bytes[(end + 1)...]
        return .quantifier(least: least, unbounded: inside.hasSuffix(","))
    }
}
