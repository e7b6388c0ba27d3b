/// Something on paper that names a party: a block of lines that stand together, with the identifiers in it.
package struct Mention: Codable, Equatable, Sendable {
    /// Where on the page it stands, and so whom it is likely to name.
    package enum Place: String, Codable, Sendable, CaseIterable {
        /// The address window, or below a label such as "Bill to".
        case addressee
        /// The letterhead or the sender's block.
        case sender
        /// The foot of the page, where the issuer's legal particulars stand.
        case footer
        /// Below a label such as "Deliver to".
        case delivery
        /// In the body: lines, remarks, payment instructions.
        case body
    }

    package var place: Place
    /// The lines of the block, from top to bottom, as printed.
    package var lines: [String]
    package private(set) var identifiers: [Identifier]
    /// The page, from 1.
    package var page: Int
    /// The first line's number on its page, from 1.
    package var line: Int
    /// The numbers on the page, from 1, of `lines` where they are no consecutive ones; else nil.
    private var lineNumbers: [Int]?
    /// The numbers of the lines in which the `identifiers` stand, where that is not always `line`; else nil.
    private var identifierLines: [Int]?
    /// True when the page is a picture that was read by OCR; nil for text.
    package var isRecognized: Bool?

    /// `line` is that of the first line and of all identifiers; the others follow it on the page.
    package init(place: Place, lines: [String], identifiers: [Identifier] = [], page: Int, line: Int) {
        self.place = place
        self.lines = lines
        self.identifiers = identifiers
        self.page = page
        self.line = line
    }

    /// Lines with their numbers on the page, from 1.
    package init(place: Place, numbered lines: [(number: Int, text: String)], page: Int) {
        self.init(place: place, lines: lines.map(\.text), page: page, line: lines.first?.number ?? 1)
        let numbers = lines.map(\.number)
        if numbers != Array(line..<(line + numbers.count)) { lineNumbers = numbers }
    }

    /// The number on the page, from 1, of one of `lines`.
    package func lineNumber(ofLine index: Int) -> Int {
        guard let lineNumbers, lineNumbers.indices.contains(index) else { return line + index }
        return lineNumbers[index]
    }

    /// The number on the page, from 1, of the line in which one of `identifiers` stands.
    package func lineNumber(ofIdentifier index: Int) -> Int {
        guard let identifierLines, identifierLines.indices.contains(index) else { return line }
        return identifierLines[index]
    }

    /// Takes an identifier that stands in the line of this number, unless it has it already.
    package mutating func add(_ identifier: Identifier, line number: Int) {
        guard !identifiers.contains(identifier) else { return }
        if number != line, identifierLines == nil { identifierLines = identifiers.map { _ in line } }
        identifiers.append(identifier)
        identifierLines?.append(number)
    }

    package mutating func removeIdentifiers(where isUnwanted: (Identifier) -> Bool) {
        let kept = identifiers.indices.filter { !isUnwanted(identifiers[$0]) }
        identifierLines = identifierLines.map { numbers in kept.map { numbers[$0] } }
        identifiers = kept.map { identifiers[$0] }
    }
}
