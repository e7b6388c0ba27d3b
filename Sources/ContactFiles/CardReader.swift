import Model

/// Reads vCards one after the other: lines are unfolded, what is too long or too much is passed over.
///
/// Our own, since no library for it can be had: strict in what makes a card, lenient in what stands in it.
struct CardReader {
    /// Bytes of one property; longer ones, such as pictures, are passed over.
    static let maximumProperty = 65_536
    static let maximumProperties = 1_000

    private var window: ByteWindow
    private var nextLine = 1

    init(_ window: ByteWindow) { self.window = window }

    /// True when the file begins as vCards do.
    static func recognizes(_ head: [UInt8]) -> Bool {
        let start = head.drop { $0 <= 32 }.prefix(11)
        return start.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }.elementsEqual("BEGIN:VCARD".utf8)
    }

    /// The next card; nil at the end.
    mutating func next() throws -> Card? {
        while let (text, line) = try nextProperty() {
            guard let property = text.flatMap(CardProperty.init) else { continue }
            if property.name == "BEGIN", property.value.uppercased() == "VCARD" { return try card(from: line) }
        }
        return nil
    }

    private mutating func card(from line: Int) throws -> Card {
        var card = Card(line: line)
        while let (text, propertyLine) = try nextProperty() {
            // Too long: no part of a contact that is kept here.
            guard let text else { continue }
            guard let property = CardProperty(text) else {
                card.refusal = card.refusal ?? .cardBroken(line: propertyLine)
                continue
            }
            switch property.name {
            case "END":
                card.refusal = card.refusal ?? CardReader.refusal(card.version)
                return card
            case "BEGIN":
                card.refusal = .cardOpen
                return card
            case "VERSION": card.version = property.text
            default:
                if card.properties.count < CardReader.maximumProperties { card.properties.append(property) }
            }
        }
        card.refusal = .cardOpen
        return card
    }

    private static func refusal(_ version: String?) -> ContactFileNote.Reason? {
        version == "3.0" || version == "4.0" ? nil : .cardVersion(String((version ?? "").prefix(10)))
    }

    /// One unfolded line, and the line of the file on which it begins; the text is nil when it is too long.
    private mutating func nextProperty() throws -> (String?, Int)? {
        while true {
            guard let first = try physicalLine() else { return nil }
            if first.bytes.isEmpty { continue }
            let line = nextLine - 1
            var bytes = first.bytes
            var isTooLong = first.isTooLong
            while let byte = try peek(), byte == 0x20 || byte == 0x09, let more = try physicalLine() {
                if bytes.count + more.bytes.count > CardReader.maximumProperty { isTooLong = true }
                isTooLong = isTooLong || more.isTooLong
                if !isTooLong { bytes.append(contentsOf: more.bytes.dropFirst()) }
            }
            return (isTooLong ? nil : FieldText.decoded(bytes[...]), line)
        }
    }

    private mutating func peek() throws -> UInt8? {
        try window.ensure(1)
        return window.position < window.bytes.count ? window.bytes[window.position] : nil
    }

    /// A line without its end, at most as long as a property may be; nil at the end of the file.
    private mutating func physicalLine() throws -> (bytes: [UInt8], isTooLong: Bool)? {
        guard try peek() != nil else { return nil }
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            try window.ensure(2)
            let bytes = window.bytes
            let start = window.position
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            if line.count + end - start > CardReader.maximumProperty {
                isTooLong = true
                line = [0x2E]
            } else if !isTooLong {
                line.append(contentsOf: bytes[start..<end])
            }
            window.position = end
            if end < bytes.count || window.isAtEnd { break }
        }
        try endLine()
        return (line, isTooLong)
    }

    private mutating func endLine() throws {
        try window.ensure(2)
        let bytes = window.bytes
        if window.position < bytes.count, bytes[window.position] == 0x0D { window.position += 1 }
        if window.position < bytes.count, bytes[window.position] == 0x0A { window.position += 1 }
        nextLine += 1
    }
}
