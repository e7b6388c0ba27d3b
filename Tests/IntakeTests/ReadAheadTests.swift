import Synchronization
import Testing

@testable import Intake

@Suite("Reading ahead")
struct ReadAheadTests {
    private struct Broken: Error {}

    @Test("all lots come, in their order, and then the summary")
    func order() throws {
        let ahead = ReadAhead<Int, String> { hand in
            for first in stride(from: 0, to: 100, by: 10) { #expect(hand(Array(first..<(first + 10)))) }
            return "ten lots"
        }
        var all: [Int] = []
        while let lot = try ahead.next() { all += lot }
        #expect(all == Array(0..<100))
        #expect(try ahead.next() == nil)
        #expect(try ahead.summary() == "ten lots")
        ahead.stop()
    }

    @Test("a failure comes behind what was read before it, and again to whoever asks again")
    func failure() throws {
        let ahead = ReadAhead<Int, Void> { hand in
            _ = hand([1, 2])
            throw Broken()
        }
        #expect(try ahead.next() == [1, 2])
        #expect(throws: Broken.self) { try ahead.next() }
        #expect(throws: Broken.self) { try ahead.next() }
        #expect(throws: Broken.self) { try ahead.summary() }
        ahead.stop()
    }

    @Test("who stops early waits for the reading to end, which is told that no more is wanted")
    func stop() throws {
        let made = Mutex(0)
        let ahead = ReadAhead<Int, Int> { hand in
            var count = 0
            while hand([count]) {
                count += 1
                made.withLock { $0 = count }
            }
            return count
        }
        #expect(try ahead.next() == [0])
        ahead.stop()
        let count = made.withLock { $0 }
        #expect(try ahead.summary() == count)
        // A few lots ahead, and no more.
        #expect(count <= 6)
    }
}
