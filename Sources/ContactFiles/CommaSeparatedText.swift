/// Reads comma-separated text (RFC 4180) record by record, by bytes: commas, semicolons or tabs, quotes, line ends in
/// quotes, and lines that end in CR, LF or both.
///
/// Our own, since complaints need the line on which a record begins, which readers to be had do not keep, and since a
/// file of a million lines must neither take seconds nor its size in memory. Lenient where offices are: a quote
/// inside a field that does not begin with one is a quote, and what follows a closing quote belongs to the field. A
/// field of more than `maximumField` bytes, as a quote that is never closed makes one, ends the record: it is
/// `isBroken`, and reading goes on at the line below its first one.
struct CommaSeparatedText {
    static let maximumColumns = 250
    static let maximumField = 32_768
    /// Bytes of one record.
    static let maximumRecord = 1 << 20

    private var window: ByteWindow
    private let separator: UInt8
    private var nextLine = 1
    /// The fields of the record; those with doubled quotes lie in `unescaped`.
    private var fields: [(range: Range<Int>, isEscaped: Bool)] = []
    private var unescaped: [UInt8] = []

    /// The line on which the record begins, from 1.
    private(set) var line = 0
    private(set) var isBroken = false

    init(_ window: ByteWindow) throws {
        self.window = window
        try self.window.ensure(CommaSeparatedText.maximumRecord)
        separator = CommaSeparatedText.separator(of: self.window.bytes)
        if CommaSeparatedText.declaration(self.window.bytes) != nil { _ = try next() }
    }

    private var bytes: [UInt8] { _read { yield window.bytes } }
    private var position: Int {
        get { window.position }
        set { window.position = newValue }
    }

    /// How many fields the record has.
    var count: Int { fields.count }

    subscript(index: Int) -> ArraySlice<UInt8> {
        guard index < fields.count, !isBroken else { return [] }
        return fields[index].isEscaped ? unescaped[fields[index].range] : bytes[fields[index].range]
    }

    /// Goes to the next record that is not blank; false at the end.
    mutating func next() throws -> Bool {
        while true {
            // As much as a record can take, and the field by which it is found to be too long.
            try window.ensure(CommaSeparatedText.maximumRecord + 2 * CommaSeparatedText.maximumField)
            guard position < bytes.count else { break }
            readRecord()
            if isBroken { try skipLine() }
            if isBroken || fields.contains(where: { !$0.range.isEmpty }) { return true }
        }
        fields.removeAll()
        return false
    }

    private mutating func readRecord() {
        fields.removeAll(keepingCapacity: true)
        unescaped.removeAll(keepingCapacity: true)
        line = nextLine
        isBroken = false
        let start = position
        while true {
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { readQuoted() } else { readPlain() }
            let length = fields.isEmpty ? 0 : fields[fields.count - 1].range.count
            if length > CommaSeparatedText.maximumField || fields.count > CommaSeparatedText.maximumColumns
                || position - start > CommaSeparatedText.maximumRecord
            {
                isBroken = true
                break
            }
            guard position < bytes.count else { return }
            let byte = bytes[position]
            if byte != separator {
                endLine()
                return
            }
            position += 1
        }
        position = start
        nextLine = line
    }

    /// To the line below the first one of a broken record.
    private mutating func skipLine() throws {
        repeat {
            while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            try window.ensure(2)
        } while position < bytes.count && bytes[position] != 0x0A && bytes[position] != 0x0D
        endLine()
    }

    private mutating func endLine() {
        if position < bytes.count, bytes[position] == 0x0D { position += 1 }
        if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        nextLine += 1
    }

    private mutating func readPlain() {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            position += 1
        }
        fields.append((start..<position, false))
    }

    private mutating func readQuoted() {
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            countLine()
            position += 1
            if position - start > CommaSeparatedText.maximumField { break }
        }
        let end = position
        if position < bytes.count { position += 1 }
        if position >= bytes.count || end - start > CommaSeparatedText.maximumField || isEndOfField {
            let isClosed = end < bytes.count
            fields.append((start..<(isClosed ? end : start + CommaSeparatedText.maximumField + 1), false))
            return
        }
        readEscaped(start..<end)
    }

    private var isEndOfField: Bool {
        let byte = bytes[position]
        return byte == separator || byte == 0x0A || byte == 0x0D
    }

    /// The rest of a field in which a quote stands: doubled inside quotes, or something after the closing one.
    private mutating func readEscaped(_ first: Range<Int>) {
        let start = unescaped.count
        unescaped.append(contentsOf: bytes[first])
        var isQuoted = false
        while position < bytes.count, unescaped.count - start <= CommaSeparatedText.maximumField {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                // Just behind a closing quote it is the second of a pair, which stands for one.
                if !isQuoted { unescaped.append(byte) }
                isQuoted.toggle()
            } else if !isQuoted, isEndOfField {
                break
            } else {
                countLine()
                unescaped.append(byte)
            }
            position += 1
        }
        // Open at the end of the file: too long, so that the record is broken.
        fields.append((start..<(isQuoted ? start + CommaSeparatedText.maximumField + 1 : unescaped.count), true))
    }

    /// Counts the line end at `position`, CR LF once.
    private mutating func countLine() {
        let byte = bytes[position]
        if byte == 0x0A || (byte == 0x0D && (position + 1 >= bytes.count || bytes[position + 1] != 0x0A)) {
            nextLine += 1
        }
    }

    /// Excel's first line `sep=;`.
    private static func declaration(_ bytes: [UInt8]) -> UInt8? {
        guard bytes.count > 5, bytes.starts(with: Array("sep=".utf8)), bytes[5] == 0x0A || bytes[5] == 0x0D else {
            return nil
        }
        return bytes[4]
    }

    /// What stands most often on the first line, outside quotes.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        if let declared = declaration(bytes) { return declared }
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes.prefix(65_536) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09 { counts[byte, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? UInt8(ascii: ",")
    }
}
