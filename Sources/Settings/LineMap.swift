/// Where the keys and tables of a TOML file stand: the parser gives values, but not their lines.
///
/// A light scan that relies on the parser having accepted the file. A path is a list of keys; the tables of
/// `[[folder]]` are numbered: `["folder", "#0", "path"]`. Keys of an inline table stand on the line of the table.
struct LineMap {
    private var lines: [[String]: Int] = [:]
    private var counts: [[String]: Int] = [:]

    init(_ text: String) {
        var scanner = Scanner(bytes: Array(text.utf8))
        var table: [String] = []
        while let token = scanner.next() {
            switch token {
            case .table(let keys, let line):
                table = resolve(keys)
                lines[table] = line
            case .arrayTable(let keys, let line):
                let array = resolve(keys.dropLast()) + keys.suffix(1)
                let count = counts[array, default: 0]
                counts[array] = count + 1
                if count == 0 { lines[array] = line }
                table = array + ["#\(count)"]
                lines[table] = line
            case .key(let keys, let line):
                for length in 1...max(1, keys.count) where lines[table + keys.prefix(length)] == nil {
                    lines[table + keys.prefix(length)] = line
                }
            }
        }
    }

    /// The line of the value at `path`, or of the nearest table around it; nil for the whole file.
    subscript(path: [String]) -> Int? {
        var path = path[...]
        while !path.isEmpty {
            if let line = lines[Array(path)] { return line }
            path = path.dropLast()
        }
        return nil
    }

    /// The full path of a table's name: below `[[folder]]`, `[folder.x]` belongs to the last folder.
    private func resolve(_ keys: some Sequence<String>) -> [String] {
        keys.reduce(into: []) { path, key in
            path.append(key)
            if let count = counts[path] { path.append("#\(count - 1)") }
        }
    }
}

extension LineMap {
    fileprivate enum Token {
        case table([String], line: Int)
        case arrayTable([String], line: Int)
        case key([String], line: Int)
    }

    /// Steps from key to key, over comments and values.
    fileprivate struct Scanner {
        let bytes: [UInt8]
        private var position = 0
        private var line = 1

        init(bytes: [UInt8]) { self.bytes = bytes }

        private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

        private mutating func step(_ count: Int = 1) {
            for _ in 0..<count where position < bytes.count {
                if bytes[position] == UInt8(ascii: "\n") { line += 1 }
                position += 1
            }
        }

        mutating func next() -> Token? {
            while let byte {
                switch byte {
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): step()
                case UInt8(ascii: "#"): skipLine()
                case UInt8(ascii: "["): return header()
                default:
                    let start = line
                    let keys = keys(until: UInt8(ascii: "="))
                    step()
                    skipValue()
                    return .key(keys, line: start)
                }
            }
            return nil
        }

        private mutating func header() -> Token {
            let start = line
            step()
            let isArray = byte == UInt8(ascii: "[")
            if isArray { step() }
            let keys = keys(until: UInt8(ascii: "]"))
            skipLine()
            return isArray ? .arrayTable(keys, line: start) : .table(keys, line: start)
        }

        private mutating func skipLine() {
            while let byte, byte != UInt8(ascii: "\n") { step() }
        }

        /// Bare and quoted keys with dots between them.
        private mutating func keys(until end: UInt8) -> [String] {
            var keys: [String] = []
            var key: [UInt8] = []
            while let byte, byte != end, byte != UInt8(ascii: "\n") {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    step()
                    while let inner = self.byte, inner != byte, inner != UInt8(ascii: "\n") {
                        key.append(inner)
                        step()
                    }
                case UInt8(ascii: "."):
                    keys.append(String(decoding: key, as: UTF8.self))
                    key = []
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
                default: key.append(byte)
                }
                step()
            }
            return keys + [String(decoding: key, as: UTF8.self)]
        }

        /// To the end of the line on which the value ends.
        private mutating func skipValue() {
            var depth = 0
            while let byte {
                switch byte {
                case UInt8(ascii: "#"):
                    skipLine()
                    continue
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    skipString(byte)
                    continue
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
                case UInt8(ascii: "\n") where depth <= 0: return
                default: break
                }
                step()
            }
        }

        private mutating func skipString(_ quote: UInt8) {
            let isLong = stands(quote, times: 3)
            step(isLong ? 3 : 1)
            while let byte {
                if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                    step(2)
                } else if isLong, stands(quote, times: 3) {
                    step(3)
                    while self.byte == quote { step() }  // a quote may stand just before the closing ones
                    return
                } else if !isLong, byte == quote || byte == UInt8(ascii: "\n") {
                    if byte == quote { step() }
                    return
                } else {
                    step()
                }
            }
        }

        private func stands(_ quote: UInt8, times: Int) -> Bool {
            position + times <= bytes.count && bytes[position..<position + times].allSatisfy { $0 == quote }
        }
    }
}
