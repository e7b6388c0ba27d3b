import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("The log by its columns (End to End)", .ownThread)
struct LogColumnsTests {
    private func office(_ count: Int) throws -> ScratchOffice {
        let office = try ScratchOffice()
        for index in 0..<count {
            let document = office.sample.document(index, form: .xml)
            try office.put(document.fileName, document.bytes)
        }
        #expect(try office.drain().status == 0)
        return office
    }

    private func numbers(_ office: ScratchOffice, _ arguments: [String]) throws -> [Int] {
        let folder = office.configuration.deletingLastPathComponent().path
        let done = try Programs.run(
            "dossier", ["log", "--format", "jsonl", "--config", folder] + arguments, in: office.root)
        #expect(done.status == 0, "\(arguments): \(done.errors)")
        return done.objects.compactMap { $0["entry_no"] as? Int }
    }

    @Test("filters, orders, columns, pages and totals agree with the whole log")
    func columns() throws {
        let office = try office(6)
        let all = try office.entries
        try #require(all.count >= 6)
        func expected(_ holds: ([String: Any]) -> Bool) -> Set<Int> {
            Set(all.filter(holds).compactMap { $0["entry_no"] as? Int })
        }
        let user = try #require(all[0]["user_id"] as? String)
        // Not every document tells its language, and any may have come in last.
        let language = try #require(all.lazy.compactMap { $0["language"] as? String }.first)
        for (arguments, holds) in [
            (["--user", user], { $0["user_id"] as? String == user }),
            (["--direction", "outbound"], { $0["direction"] as? String == "outbound" }),
            (["--language", language], { $0["language"] as? String == language }),
            (["--automatic", "no"], { $0["rule"] is NSNull }),
            (["--group", "sales", "--currency", "eur"], { $0["group_code"] as? String == "SALES" }),
            (["--initiated-by", "them"], { $0["initiated_by"] as? String == "them" }),
            (["--evaluation", "any"], { _ in false }), (["--campaign", "NONE"], { _ in false }),
        ] as [([String], ([String: Any]) -> Bool)] {
            #expect(try Set(numbers(office, arguments)) == expected(holds), "\(arguments)")
        }
        let ascending = try numbers(office, ["--sort", "recorded:asc"])
        #expect(ascending == ascending.sorted() && ascending.count == all.count)
        var pages: [Int] = []
        while true {
            let after = pages.last.map { ["--after", "\($0)"] } ?? []
            let page = try numbers(office, ["--sort", "amount", "--limit", "2"] + after)
            if page.isEmpty { break }
            pages += page
        }
        #expect(try pages == numbers(office, ["--sort", "amount"]) && Set(pages) == Set(ascending))
        let csv = try office.dossier("log", "--columns", "entry_no,amount", "--format", "csv", "--limit", "1").output
        #expect(csv.hasPrefix("entry_no,amount\n"))
        #expect(try office.dossier("log", "--columns", "entry_no,price").status == 2)
        let totals = try #require(try office.dossier("log", "--totals", "--format", "json").output.data(using: .utf8))
        let object = try #require((try JSONSerialization.jsonObject(with: totals) as? [[String: Any]])?.first)
        #expect(object["count"] as? Int == all.count && (object["amounts"] as? [String: String])?["EUR"] != nil)
    }

    @Test("words are found in documents and comments; what a reader cannot find yet is said")
    func words() throws {
        let office = try office(3)
        #expect(try office.dossier("comment", "2", "discussed the Zonnepanelen with René").status == 0)
        #expect(try numbers(office, ["--text", "zonnepanelen rene"]) == [2])
        #expect(try numbers(office, ["--text", "\"the zonnepanelen\""]) == [2])
        #expect(try numbers(office, ["--text", "zonnep*"]) == [2])
        #expect(try numbers(office, ["--text", "zonnepanelen OR \""]).isEmpty)
        let name = try #require(try office.entries.first { $0["entry_no"] as? Int == 1 }?["document_no"] as? String)
        #expect(try numbers(office, ["--text", name]).contains(1), "\(name)")
        #expect(try office.dossier("log", "--text", "***").status == 2)
    }

    @Test("entries are told as they are recorded, until nobody reads any more")
    func follow() throws {
        let office = try office(1)
        try office.startDaemon()
        let folder = office.configuration.deletingLastPathComponent().path
        let output = office.root.appending(path: "followed")
        let errors = office.root.appending(path: "follow-errors")
        let follower = try Programs.start(
            "dossier", ["log", "--follow", "--format", "jsonl", "--limit", "2", "--config", folder], output: output,
            errors: errors)
        defer { follower.terminate() }
        let before = try office.entries.count
        var index = 1
        try office.wait("two entries are followed") {
            if index < 12 {
                let document = office.sample.document(index, form: .xml)
                try office.put(document.fileName, document.bytes)
                index += 1
            }
            return !follower.isRunning
        }
        let followed = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
        #expect(followed.count == 2 && followed.allSatisfy { $0.contains("entry_no") }, "\(followed)")
        #expect(try office.entries.count > before)
        let program = Programs.directory.appending(path: "dossier").path
        let ended = try Programs.shell(
            "timeout 20 sh -c '\"\(program)\" log --follow --config \"\(folder)\" | true'; echo $?", in: office.root)
        #expect(ended.output == "0\n", "it ends when its reader does")
    }
}
