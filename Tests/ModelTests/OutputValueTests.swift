import Model
import Testing

@Suite("Values on their way out")
struct OutputValueTests {
    private struct Sample: Encodable {
        var number = 7
        var absent: String?
        var moment = Moment(seconds: 0)
        var list = [Moment(seconds: 1)]
        var nested: [String: Int?] = ["a": nil]
    }

    @Test("keep their order and kind, absent ones are null, moments are moments wherever they stand")
    func encoding() throws {
        let value = try OutputValue(encoding: Sample())
        #expect(
            value
                == .object(
                    OutputObject([
                        "number": .number(7), "absent": .null, "moment": .moment(Moment(seconds: 0)),
                        "list": .list([.moment(Moment(seconds: 1))]), "nested": .object(OutputObject(["a": .null])),
                    ])))
        let json = String(decoding: JSONText(value).bytes, as: UTF8.self)
        #expect(
            json == """
                {"number": 7, "absent": null, "moment": "1970-01-01T00:00:00Z", "list": ["1970-01-01T00:00:01Z"], \
                "nested": {"a": null}}
                """)
        #expect(try OutputValue(encoding: [Int]()) == .list([]))
    }
}
