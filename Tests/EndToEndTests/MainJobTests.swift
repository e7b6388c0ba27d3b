import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("A dropped document becomes a recorded interaction (End to End)", .ownThread)
struct MainJobTests {
    @Test("a drain records each document for its contact, with its kind, number and total")
    func drainRecords() throws {
        let office = try ScratchOffice()
        let documents = office.sample.documents(count: 30)
        for document in documents { try office.put(document.fileName, document.bytes) }

        let drained = try office.drain()

        #expect(drained.status == 0, "\(drained.errors)")
        #expect(try office.waiting == [])
        let entries = try office.entries
        #expect(entries.count == documents.count)
        for document in documents {
            let entry = entries.first { ($0["document_no"] as? String) == document.expected.number }
            #expect(entry?["contact_no"] as? String == document.expected.contactNo, "\(document.fileName)")
            #expect(entry?["document_kind"] as? String == document.expected.kind, "\(document.fileName)")
            #expect(entry?["amount"] as? String == document.expected.total, "\(document.fileName)")
        }
        #expect(office.filed("Verwerkt").count == documents.count)
    }

    @Test("a document of a stranger waits in Nakijken with the reason in words")
    func strangersWait() throws {
        let office = try ScratchOffice()
        let stranger = office.sample.document(4, strangerEvery: 5)
        try #require(stranger.expected.contactNo == nil)
        try office.put(stranger.fileName, stranger.bytes)

        #expect(try office.drain().status == 0)

        #expect(try office.entries.isEmpty)
        #expect(try office.reviews.map { $0["reason"] as? String } == ["contact-unknown"])
        #expect(office.filed("Nakijken") == [stranger.fileName])
        let why = try String(
            contentsOf: office.drop.appending(path: "Nakijken/\(stranger.fileName).why.txt"), encoding: .utf8)
        #expect(why.contains("Reden: Geen enkel contact past bij wat het document zegt."))
    }

    @Test("the same bytes dropped again are a duplicate, not a second interaction")
    func sameBytesAgain() throws {
        let office = try ScratchOffice()
        let document = office.sample.document(0)
        try office.put("first.pdf", document.bytes)
        #expect(try office.drain().status == 0)
        try office.put("second.pdf", document.bytes)
        #expect(try office.drain().status == 0)

        #expect(try office.entries.count == 1)
        #expect(office.filed("Dubbel") == ["second.pdf"])
    }

    @Test("a recorded document is in the store, byte for byte")
    func bytesAreKept() throws {
        let office = try ScratchOffice()
        let document = office.sample.document(0)
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)

        let entry = try #require(try office.entries.first)
        let stored = try #require((entry["document"] as? [String: Any])?["stored_path"] as? String)
        let path = stored.hasPrefix("/") ? stored : office.store.appending(path: stored).path
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(document.bytes))
    }

    @Test("review assign records the waiting document for the contact a person chose")
    func assign() throws {
        let office = try ScratchOffice()
        let stranger = office.sample.document(4, strangerEvery: 5)
        try office.put(stranger.fileName, stranger.bytes)
        #expect(try office.drain().status == 0)
        let review = try #require(try office.reviews.first?["review_no"] as? Int)
        let contact = try #require(office.sample.contactNumbers.first)

        let assigned = try office.dossier("review", "assign", "\(review)", "--contact", contact)

        #expect(assigned.status == 0, "\(assigned.errors)")
        #expect(try office.reviews.isEmpty)
        #expect(try office.entries.map { $0["contact_no"] as? String } == [contact])
    }
}
