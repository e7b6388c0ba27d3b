import Testing

@testable import ContactFiles

@Suite("Comma-separated text")
struct CommaSeparatedTextTests {
    private func records(_ text: String) -> [(line: Int, fields: [String])] {
        var table = CommaSeparatedText(Array(text.utf8))
        var records: [(line: Int, fields: [String])] = []
        while table.next() {
            let fields = (0..<table.count).map { String(decoding: table[$0], as: UTF8.self) }
            records.append((table.line, table.isBroken ? ["BROKEN"] : fields))
        }
        return records
    }

    @Test("keeps the line on which a record begins, over quoted line ends of every sort")
    func lines() {
        let got = records("a,b\r\n\"1\r\n1\",\"x\ny\rz\"\r\n\r\n2,3\r4,5\n6,7")
        #expect(got.map(\.line) == [1, 2, 7, 8, 9])
        #expect(got.map(\.fields)[1] == ["1\r\n1", "x\ny\rz"])
        #expect(got.map(\.fields).last == ["6", "7"])
    }

    @Test(
        "is lenient with quotes as offices write them",
        arguments: [
            (#"a,"b ""c"" d",e"#, ["a", "b \"c\" d", "e"]),
            (#"Hotel "De Linde",x"#, ["Hotel \"De Linde\"", "x"]),
            ("\"De\" Linde,x", ["De Linde", "x"]),
            ("\"\"\"\"", ["\""]),
            (#"a,,"#, ["a", "", ""]),
        ] as [(String, [String])])
    func quotes(text: String, fields: [String]) {
        #expect(records("h,h,h\n" + text).last?.fields == fields)
    }

    @Test("finds what separates the fields, and takes Excel's word for it")
    func separators() {
        #expect(records("a;b,c;d\n")[0].fields == ["a", "b,c", "d"])
        #expect(records("a\tb\n")[0].fields == ["a", "b"])
        #expect(records("sep=;\na,b,c;d\n")[0].fields == ["a,b,c", "d"])
        #expect(records("\"a;b;c\",d\n")[0].fields == ["a;b;c", "d"])
    }

    @Test("a quote that is never closed costs one line, not the rest of the file")
    func openQuote() {
        let rest = (0..<2000).map { "C\($0),name" }.joined(separator: "\n")
        let got = records("No.,Name\nC1,\"open\n" + rest)
        #expect(got.count == 2002)
        #expect(got[1].fields == ["BROKEN"])
        #expect(got[2].line == 3)
        #expect(records("a,b\nc,\"d").map(\.fields) == [["a", "b"], ["BROKEN"]])
        #expect(records("a,b\nc,\"d\"\"e").map(\.fields) == [["a", "b"], ["BROKEN"]])
    }
}
