import Foundation
import Model
import Recording
import Testing

@Suite("The log as people read it")
struct LogTests {
    let office: Office

    init() throws {
        office = try Office()
        let prints = (0..<12).map { index in
            Print(
                name: "\(index).pdf", bytes: "bytes \(index)",
                contact: ["C00042", "P00001", "C00099"][index % 3], number: "N\(index)",
                type: index < 6 ? "sales-invoice" : "sales-quote")
        }
        _ = try office.ledger.record(prints.map(\.submission))
    }

    func numbers(_ change: (inout LogFilter) -> Void) throws -> [Int64] {
        var filter = LogFilter()
        change(&filter)
        return try office.ledger.log(filter).map(\.number)
    }

    @Test("filters narrow the log, newest first")
    func filters() throws {
        #expect(try numbers { _ in } == (1...12).reversed().map { Int64($0) })
        #expect(try numbers { $0.contact = "P00001" } == [11, 8, 5, 2])
        #expect(try numbers { $0.company = "C00042" } == [11, 10, 8, 7, 5, 4, 2, 1])
        #expect(try numbers { $0.template = "S_QUOTE" } == [12, 11, 10, 9, 8, 7])
        #expect(try numbers { ($0.documentType, $0.contact) = ("sales-quote", "P00001") } == [11, 8])
        #expect(try numbers { $0.documentKind = .quote }.isEmpty, "the facts say invoice")
        #expect(try numbers { $0.documentNumber = "n 4" } == [5])
        #expect(try numbers { $0.canceled = true }.isEmpty)
        #expect(try numbers { $0.canceled = false }.count == 12)
        #expect(try numbers { $0.from = CalendarDate(iso: "2026-02-03") }.isEmpty)
        #expect(try numbers { $0.to = CalendarDate(iso: "2026-02-02") }.count == 12)
    }

    @Test("pages follow one another without gap or overlap")
    func paging() throws {
        var seen: [Int64] = []
        var filter = LogFilter(limit: 3)
        filter.company = "C00042"
        while true {
            let page = try office.ledger.log(filter)
            guard let last = page.last else { break }
            seen += page.map(\.number)
            filter.after = last
        }
        #expect(seen == [11, 10, 8, 7, 5, 4, 2, 1])
    }

    @Test("the types of documents that were seen are those of entries that are there and not canceled")
    func seenTypes() throws {
        #expect(try office.ledger.seenDocumentTypes() == ["sales-invoice": 6, "sales-quote": 6])
        _ = try office.ledger.change(Array(6...12), .cancel, by: "els", at: Print.takenAt)
        #expect(try office.ledger.seenDocumentTypes() == ["sales-invoice": 5])
    }

    @Test("entries that are recorded all the while are followed, each once and in order")
    func following() throws {
        let (ledger, count) = (office.ledger, 400)
        var coming = try NewEntries(of: ledger, LogFilter())
        #expect(try coming.next(10).isEmpty, "what was there before does not come")
        // On a thread of its own: the tasks of all tests share as few as there are processors.
        let recording = Thread {
            do {
                for index in 0..<count {
                    let print = Print(name: "new-\(index).pdf", bytes: "new \(index)", number: "F\(index)")
                    _ = try ledger.record([print.submission])
                }
            } catch { Issue.record(error) }
        }
        recording.start()
        var seen: [Int64] = []
        let deadline = ContinuousClock.now + .seconds(60)
        while seen.count < count, ContinuousClock.now < deadline { seen += try coming.next(3).map(\.number) }
        #expect(seen == (13...Int64(12 + count)).map { $0 })
    }

    @Test("of the entries that are recorded, only those that the filter asks for are followed")
    func followingSome() throws {
        var filter = LogFilter()
        filter.contact = "P00001"
        var coming = try NewEntries(of: office.ledger, filter)
        let prints = (0..<9).map { index in
            Print(
                name: "n\(index).pdf", bytes: "n \(index)", contact: ["C00042", "P00001", "C00099"][index % 3],
                number: "F\(index)")
        }
        _ = try office.ledger.record(prints.map(\.submission))
        #expect(try coming.next(2).map(\.number) == [14, 17])
        #expect(try coming.next(2).map(\.number) == [20])
        #expect(try coming.next(2).isEmpty)
    }

    @Test("the JSON of an entry has the fields of the contract, null where absent")
    func entryJSON() throws {
        let entry = try #require(try office.ledger.entry(1))
        let object = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(entry)) as? [String: Any])
        let contract = """
            entry_no date time recorded_at contact_no contact_name contact_company_no template_code group_code
            description document_type document_kind direction document_no version_no document_date due_date amount
            currency language information_flow initiated_by correspondence_type evaluation attempt_failed canceled cost
            duration_min user_id salesperson_code campaign_no segment_no opportunity_no subject rule document
            """.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(Set(contract).subtracting(object.keys).isEmpty)
        #expect(object["amount"] as? String == "121.00")
        #expect(object["due_date"] is NSNull)
        #expect(object["recorded_at"] as? String == "2026-02-01T08:15:32Z")
        let document = try #require(object["document"] as? [String: Any])
        #expect(Set(document.keys) == ["sha256", "media_type", "original_path", "stored_path", "reprints"])
    }

    @Test("the JSON of a review item has the fields of the contract, null where absent")
    func reviewJSON() throws {
        _ = try office.ledger.record([Print(bytes: "new", contact: nil).submission])
        let item = try #require(try office.ledger.reviewItem(1))
        let object = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(item)) as? [String: Any])
        #expect(object["reason"] as? String == "contact-unknown")
        #expect(object["reason_detail"] is NSNull)
        for field in ["review_no", "received_at", "candidates", "document", "resolution"] {
            #expect(object[field] != nil, "\(field)")
        }
        let facts = try #require(object["facts"] as? [String: Any])
        #expect(
            Set(facts.keys) == [
                "kind", "direction", "number", "date", "due_date", "currency", "total", "language", "references",
                "seller", "buyer",
            ])
        #expect((facts["seller"] as? [String: Any])?["name"] is NSNull)
        let candidate = try #require((object["candidates"] as? [[String: Any]])?.first)
        #expect(Set(["contact_no", "name", "evidence"]).isSubset(of: candidate.keys))
    }
}
