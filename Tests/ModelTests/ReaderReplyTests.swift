import Foundation
import Testing

@testable import Model

@Suite("What goes between a reader and its owner")
struct ReaderReplyTests {
    private static let reading: DocumentReading = {
        var facts = Facts()
        facts.kind = .invoice
        facts.direction = .inbound
        facts.number = "2026/001 é"
        facts.date = CalendarDate(year: 2026, month: 3, day: 2)
        facts.dueDate = CalendarDate(year: 2026, month: 4, day: 1)
        facts.currency = "EUR"
        facts.total = Amount("-1234.56")
        facts.language = "nl"
        facts.references = [DocumentReference(type: "order", value: "B-1")]
        facts.seller = Party(
            name: "Peeters", identifiers: [Identifier(scheme: .vat, normal: "BE0123456749")])
        facts.seller.otherNames = ["P", ""]
        facts.seller.address = PostalAddress(street: "Straat 1", city: "Gent")
        facts.delivery = Party(name: "Magazijn")
        facts.mentions = [Mention(place: .footer, lines: ["a", "b"], page: 1, line: 40)]
        facts.concerns = [.garbledText, .tooManyPages]
        facts.buyer.asWritten = [WrittenDetail(scheme: .email, value: "none")]
        facts.differences = [PageDifference(.total, data: "1.00", page: "2.00"), PageDifference(.iban, data: "BE0")]
        return DocumentReading(
            mediaType: .pdf, pageCount: 3, pages: ["één\ntwee", ""], facts: facts,
            evidence: ["number": "page 1, line 2"], format: "text PDF",
            details: ReadingDetails(
                rejections: [Rejection(fact: "date", value: "2026-02-30", place: "/a", reason: "no")], outline: ["a"]))
    }()

    private static let replies: [ReaderReply] = [
        .reading(reading), .reading(DocumentReading(mediaType: .xml, format: "CII")),
        .scan(reading), .problem(ProblemReason(.damaged)), .problem(ProblemReason(.timedOut, detail: "20 s")),
        .unavailable("gone"),
    ]

    @Test("a reply comes back as it went", arguments: replies.indices)
    func roundTrip(index: Int) throws {
        let reply = Self.replies[index]
        #expect(try ReaderReply(encoded: try reply.encoded()) == reply)
    }

    @Test("a reply that is cut off anywhere, or has any byte changed, throws or is another reply")
    func damage() throws {
        let bytes = try Self.replies[0].encoded()
        for count in 0..<bytes.count {
            #expect(throws: (any Error).self) { try ReaderReply(encoded: Array(bytes.prefix(count))) }
        }
        for place in bytes.indices {
            for value in [0, 0x7F, 0xFF, bytes[place] ^ 1] as [UInt8] {
                var damaged = bytes
                damaged[place] = value
                _ = try? ReaderReply(encoded: damaged)
            }
        }
    }

    @Test("facts that were stored before a list was added to them are read, and an empty list is not stored")
    func older() throws {
        let bytes = try JSONEncoder().encode(Facts())
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("differences") && !text.contains("as_written"))
        #expect(try JSONDecoder().decode(Facts.self, from: bytes) == Facts())
    }

    @Test("a request and the reader's arguments come back as they went")
    func requests() {
        let request = ReaderRequest(size: 5_000_000_000)
        #expect(ReaderRequest(encoded: request.encoded()) == request)
        #expect(ReaderRequest(encoded: Array(request.encoded().dropLast())) == nil)
        #expect(ReaderRequest(encoded: [UInt8](repeating: 255, count: ReaderRequest.length)) == nil)
        let limits = ReaderLimits(pages: 7, bytes: 8, seconds: 9, memory: 10)
        let arguments = ReaderArguments(dictionaries: ["/a b", "/c/nl.txt"], limits: limits, details: true)
        #expect(ReaderArguments(arguments.words) == arguments)
        let recognition = TextRecognition(languages: ["nld", "fra"], data: "/d", pages: 3)
        let scans = ReaderArguments(dictionaries: [], limits: limits, recognition: recognition)
        #expect(ReaderArguments(scans.words) == scans && arguments.recognition == nil)
        #expect(ReaderArguments(["--pages"]) == nil && ReaderArguments(["--pages", "0"]) == nil)
        #expect(ReaderArguments(["--colour", "1"]) == nil)
    }
}
