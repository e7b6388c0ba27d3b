/// Text without which a pattern cannot match, read off the pattern itself: `Klantnr\.?\s*(?<value>C\d+)` needs
/// "klantn". So a text is searched for the words of thousands of patterns at once, and few of them are run.
///
/// Cautious: whatever is not plainly a sequence of ASCII characters ends it, and what is not understood gives nothing.
enum RequiredText {
    static let least = 3

    /// One of these must stand in the text: one for each alternative of the pattern, in lower case, of at least three
    /// bytes. Nil where nothing can be said.
    static func of(_ pattern: String) -> [[UInt8]]? {
        var walk = Walk(bytes: Array(pattern.utf8))
        guard walk.run() else { return nil }
        return walk.branches.allSatisfy { $0.count >= least } ? walk.branches : nil
    }

    private struct Walk {
        let bytes: [UInt8]
        var index = 0
        var current: [UInt8] = []
        private var longest: [UInt8] = []
        /// The longest of each alternative.
        private(set) var branches: [[UInt8]] = []

        init(bytes: [UInt8]) { self.bytes = bytes }

        /// False when the pattern holds something that this does not understand.
        mutating func run() -> Bool {
            while index < bytes.count {
                let byte = bytes[index]
                switch byte {
                case UInt8(ascii: "\\"): guard escape() else { return false }
                case UInt8(ascii: "["): guard skipClass() else { return false }
                case UInt8(ascii: "("): guard skipGroup() else { return false }
                case UInt8(ascii: ")"): return false
                case UInt8(ascii: "|"): closeBranch()
                case UInt8(ascii: "?"), UInt8(ascii: "*"): quantify(least: 0)
                case UInt8(ascii: "+"): quantify(least: 1)
                case UInt8(ascii: "{"): quantify(least: leastOfBraces())
                case UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"), 128...: close()
                default: current.append(lower(byte))
                }
                index += 1
            }
            closeBranch()
            return true
        }

        private mutating func closeBranch() {
            close()
            branches.append(longest)
            longest = []
        }

        private mutating func close() {
            if current.count > longest.count { longest = current }
            current = []
        }

        /// The last character may be left out, or come again: either way nothing is sure behind it.
        private mutating func quantify(least: Int) {
            if least == 0, !current.isEmpty { current.removeLast() }
            close()
            while index + 1 < bytes.count, [UInt8(ascii: "?"), UInt8(ascii: "+")].contains(bytes[index + 1]) {
                index += 1
            }
        }

        /// Zero as well for a brace that is no quantifier: then less is promised than could be.
        private mutating func leastOfBraces() -> Int {
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else { return 0 }
            let inside = bytes[(index + 1)..<end]
            guard inside.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: ",") }) else { return 0 }
            index = end
            return inside.first.map { $0 >= 49 && $0 <= 57 } == true ? 1 : 0
        }

        private mutating func escape() -> Bool {
            index += 1
            guard index < bytes.count else { return false }
            let byte = bytes[index]
            guard (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) else {
                current.append(byte)
                return byte < 128
            }
            close()
            return "sSdDwWbBAzZhHvVRnrtfe".utf8.contains(byte)
        }

        /// A class ends at the first `]` that is not its first character.
        private mutating func skipClass() -> Bool {
            close()
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "^") { index += 1 }
            if index < bytes.count, bytes[index] == UInt8(ascii: "]") { index += 1 }
            while index < bytes.count, bytes[index] != UInt8(ascii: "]") {
                // Classes within classes, such as [:alpha:], are left to PCRE2.
                if bytes[index] == UInt8(ascii: "[") { return false }
                if bytes[index] == UInt8(ascii: "\\") { index += 1 }
                index += 1
            }
            return index < bytes.count
        }

        /// What stands in a group is not looked at; what a group could do to what stands behind it is.
        private mutating func skipGroup() -> Bool {
            close()
            if startsWith("(*") || startsWith("(?#") || startsWith("(?|") { return false }
            if startsWith("(?"), let end = bytes[index...].firstIndex(of: UInt8(ascii: ")")) {
                let options = bytes[(index + 2)..<end].prefix { ($0 >= 97 && $0 <= 122) || $0 == 45 || $0 == 94 }
                if options.contains(UInt8(ascii: "x")) { return false }
            }
            var depth = 0
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: "\\"):
                    index += 1
                    if index < bytes.count, bytes[index] == UInt8(ascii: "Q") { return false }
                case UInt8(ascii: "["):
                    guard skipClass() else { return false }
                case UInt8(ascii: "("):
                    if depth > 0, startsWith("(?#") { return false }
                    depth += 1
                case UInt8(ascii: ")"):
                    depth -= 1
                    if depth == 0 { return true }
                default: break
                }
                index += 1
            }
            return false
        }

        private func startsWith(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

        private func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte + 32 : byte }
    }
}
