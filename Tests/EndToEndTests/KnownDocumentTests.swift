import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Explaining what was handled before (End to End)", .ownThread)
struct KnownDocumentTests {
    @Test("a document that was recorded is explained in full, and told to be recorded as which entry, on which day")
    func recorded() throws {
        let office = try ScratchOffice()
        let document = office.sample.document(0)
        let copy = office.root.appending(path: document.fileName)
        try Data(document.bytes).write(to: copy)
        let before = try office.dossier("explain", copy.path)
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        let after = try office.dossier("explain", copy.path)
        let entry = try #require(try office.entries.first)
        let day = try #require(entry["recorded_at"] as? String).prefix(10)
        let told = after.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .joined(separator: " ")
        #expect(told.contains("would be a duplicate: it was recorded before as entry 1, on \(day)"), "\(after.output)")
        #expect(told.contains("as a new document it would be recorded for \(entry["contact_no"] as? String ?? "")"))
        #expect(!after.output.contains(": ("), "no colon without a sentence")
        for section in ["What it says", "Considered and not taken", "Contacts considered", "How it was decided"] {
            func body(_ output: String) -> String? {
                output.components(separatedBy: "\n\n").first { $0.hasPrefix("  \(section)\n") }?
                    .trimmingCharacters(in: .newlines)
            }
            #expect(body(after.output) != nil && body(after.output) == body(before.output), "\(section)")
        }
        let object = try office.dossier("explain", copy.path, "--format", "jsonl").objects.first
        #expect(object?["outcome"] as? String == "duplicate")
        let handled = object?["handled_before"] as? [String: Any]
        #expect(handled?["entry_no"] as? Int == 1 && handled?["review_no"] is NSNull)
        #expect((object?["candidates"] as? [Any])?.isEmpty == false)
    }

    @Test("a document that waits, or was dismissed, is told with its review item and the day")
    func waiting() throws {
        let office = try ScratchOffice(seed: 11)
        let document = office.sample.document(0, form: .xml, strangerEvery: 1)
        let copy = office.root.appending(path: document.fileName)
        try Data(document.bytes).write(to: copy)
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        let day = try #require(try office.reviews.first?["received_at"] as? String).prefix(10)
        let waits = try office.dossier("explain", copy.path, "--format", "jsonl").objects.first
        #expect(waits?["reason"] as? String == "it waits as review item 1 since \(day)")
        #expect(try office.dossier("explain", copy.path).output.contains("contact-unknown: no contact for"))
        #expect(try office.dossier("review", "dismiss", "1", "--reason", "een folder").status == 0)
        let dismissed = try office.dossier("explain", copy.path, "--format", "jsonl").objects.first
        let reason = dismissed?["reason"] as? String ?? ""
        #expect(reason.contains("review item 1, dismissed on ") && reason.hasSuffix(": een folder"), "\(reason)")
    }
}
