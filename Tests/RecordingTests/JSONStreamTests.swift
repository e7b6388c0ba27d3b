import Foundation
import Model
import Testing

@testable import Recording

@Suite("Readings and decisions as JSON")
struct JSONStreamTests {
    struct Odd: Codable, Equatable {
        enum Choice: Codable, Equatable { case none, one(Int), two(left: String, right: [Double]) }
        struct Empty: Codable, Equatable {}
        var texts = ["", "\"\\/", "a\nb\tc\u{0}\u{1F}", "é€😀", "\u{2028}"]
        var choices = [Choice.none, .one(-7), .two(left: "l", right: [1.5, -2e30])]
        var numbers: [String: Int64] = ["min": .min, "max": .max]
        var pairs = ["a\"b": "c\nd", "": "", "é": "{,:"]
        var noPairs: [String: String] = [:]
        var large = UInt64.max
        var nested: [[Bool]] = [[], [true, false]]
        var absent: Int?
        var list: [Int?] = [nil, 1]
        var empty = Empty()
    }

    @Test("what is written can be read by everyone, and says the same")
    func roundTrip() throws {
        let odd = Odd()
        #expect(try JSONDecoder().decode(Odd.self, from: Data(JSONStream.encode(odd))) == odd)
        let decisions = [
            Print().decision, Print(contact: nil, reason: ReviewReason(.noText, detail: "2 pages")).decision,
        ]
        for decision in decisions {
            #expect(try JSONDecoder().decode(Decision.self, from: Data(JSONStream.encode(decision))) == decision)
        }
        #expect(try JSONStream.encode([Int]()) == Array("[]".utf8))
        #expect(try JSONStream.encode("x") == Array("\"x\"".utf8))
    }
}
