import Testing

@testable import ContactFiles

@Suite("Comma-separated text")
struct CommaSeparatedTextTests {
    /// Read in pieces of `piece` bytes.
    private func records(_ text: String, piece: Int = 1 << 20) throws -> [(line: Int, fields: [String])] {
        var rest = Array(text.utf8)[...]
        var table = try CommaSeparatedText(
            ByteWindow(
                TextSource { count in
                    defer { rest = rest.dropFirst(min(count, piece)) }
                    return Array(rest.prefix(min(count, piece)))
                }))
        var records: [(line: Int, fields: [String])] = []
        while try table.next() {
            let fields = (0..<table.count).map { String(decoding: table[$0], as: UTF8.self) }
            records.append((table.line, table.isBroken ? ["BROKEN"] : fields))
        }
        return records
    }

    @Test("keeps the line on which a record begins, over quoted line ends of every sort")
    func lines() throws {
        let got = try records("a,b\r\n\"1\r\n1\",\"x\ny\rz\"\r\n\r\n2,3\r4,5\n6,7")
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
    func quotes(text: String, fields: [String]) throws {
        #expect(try records("h,h,h\n" + text).last?.fields == fields)
    }

    @Test("finds what separates the fields, and takes Excel's word for it")
    func separators() throws {
        #expect(try records("a;b,c;d\n")[0].fields == ["a", "b,c", "d"])
        #expect(try records("a\tb\n")[0].fields == ["a", "b"])
        #expect(try records("sep=;\na,b,c;d\n")[0].fields == ["a,b,c", "d"])
        #expect(try records("\"a;b;c\",d\n")[0].fields == ["a;b;c", "d"])
    }

    @Test("a quote that is never closed costs one line, not the rest of the file")
    func openQuote() throws {
        let rest = (0..<2000).map { "C\($0),name" }.joined(separator: "\n")
        let got = try records("No.,Name\nC1,\"open\n" + rest)
        #expect(got.count == 2002)
        #expect(got[1].fields == ["BROKEN"])
        #expect(got[2].line == 3)
        #expect(try records("a,b\nc,\"d").map(\.fields) == [["a", "b"], ["BROKEN"]])
        #expect(try records("a,b\nc,\"d\"\"e").map(\.fields) == [["a", "b"], ["BROKEN"]])
    }

    @Test("is the same in whatever pieces it arrives")
    func pieces() throws {
        let text = (0..<300).map { "C\($0),\"a \"\"quoted\"\"\r\nname \($0)\",é\r\n" }.joined()
        let whole = try records(text)
        #expect(whole.count == 300 && whole[299].line == 599 && whole[299].fields[1] == "a \"quoted\"\r\nname 299")
        for piece in [1, 7, 1_000] {
            #expect(
                try records(text, piece: piece).elementsEqual(whole) { $0.line == $1.line && $0.fields == $1.fields })
        }
    }

    @Test("a file larger than memory should hold goes through a window")
    func window() throws {
        let row = Array("C1,\(String(repeating: "x", count: 990))\n".utf8)
        var left = 20_000
        var window = ByteWindow(
            TextSource { _ in
                left -= 1_000
                return left < 0 ? [] : Array((0..<1_000).map { _ in row }.joined())
            })
        var most = 0
        var total = 0
        while true {
            try window.ensure(2_000_000)
            most = max(most, window.bytes.count)
            let step = min(1_000_000, window.bytes.count - window.position)
            if step == 0 { break }
            window.position += step
            total += step
        }
        #expect(total == 20_000 * row.count)
        #expect(most < 8_000_000)
    }
}
