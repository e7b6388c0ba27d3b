import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Templates and groups (End to End)", .ownThread)
struct TaxonomyTests {
    @Test("templates and groups are listed in every format, before there is a ledger too")
    func lists() throws {
        let office = try ScratchOffice(importsContacts: false)
        let templates = try office.dossier("templates", "list", "--format", "jsonl").objects
        let invoice = try #require(templates.first { $0["template_code"] as? String == "S_INVOICE" })
        #expect(invoice["group_code"] as? String == "SALES" && invoice["unit_cost"] as? String != nil)
        #expect(invoice["document_types"] as? [String] == ["sales-invoice"])
        #expect(
            templates.map { $0["template_code"] as? String ?? "" }
                == templates
                .map { $0["template_code"] as? String ?? "" }.sorted())
        let groups = try office.dossier("groups", "list", "--format", "jsonl").objects
        let sales = try #require(groups.first { $0["group_code"] as? String == "SALES" })
        let ofSales = try office.dossier("templates", "list", "--group", "sales", "--format", "jsonl").objects
        #expect(sales["templates"] as? Int == ofSales.count && !ofSales.isEmpty && ofSales.count < templates.count)
        #expect(try office.dossier("templates", "list").output.contains("S_INVOICE"))
        #expect(try office.dossier("groups", "list", "--format", "csv").output.hasPrefix("group_code,description,"))
        let wrong = try office.dossier("templates", "list", "--group", "SALSE")
        #expect(wrong.status == 1 && wrong.errors.contains("did you mean 'SALES'?"), "\(wrong.errors)")
    }

    /// A letter to a contact, which says of itself nothing that a template would serve.
    private static let letter = HandwrittenLetter.bytes

    @Test("of what is not known, the way out is told, and --type or --template settles it")
    func unknownKind() throws {
        let office = try ScratchOffice()
        let contact = try #require(office.sample.contactNumbers.first)
        for name in ["a", "b", "c"] { try office.put("\(name).pdf", Self.letter + Array("\n%\(name)\n%%EOF\n".utf8)) }
        #expect(try office.drain().status == 0)
        #expect(
            try office.reviews.compactMap { $0["reason"] as? String } == [
                "kind-unknown", "kind-unknown", "kind-unknown",
            ])
        let shown = try office.dossier("review", "show", "1")
        #expect(shown.output.contains("--type sales-invoice") && shown.output.contains("'dossier templates list'"))
        let refused = try office.dossier("review", "assign", "1", "--contact", contact)
        #expect(refused.status == 1 && refused.errors.contains("--type sales-invoice"), "\(refused.errors)")
        #expect(refused.errors.contains("--template CODE") && refused.errors.contains("'dossier templates list'"))
        let typed = try office.dossier("review", "assign", "1", "--contact", contact, "--type", "sales-qoute")
        #expect(typed.status == 1 && typed.errors.contains("did you mean 'sales-quote'?"), "\(typed.errors)")
        let code = try office.dossier("review", "assign", "1", "--contact", contact, "--template", "S_QUOT")
        #expect(code.status == 1 && code.errors.contains("did you mean 'S_QUOTE'?"), "\(code.errors)")

        let byType = try office.dossier("review", "assign", "1", "--contact", contact, "--type", "sales-quote")
        #expect(byType.status == 0, "\(byType.errors)")
        let byTemplate = try office.dossier("review", "assign", "2", "--contact", contact, "--template", "bus")
        #expect(byTemplate.status == 0, "\(byTemplate.errors)")
        let entries = try office.entries.sorted { ($0["entry_no"] as? Int ?? 0) < ($1["entry_no"] as? Int ?? 0) }
        #expect(entries.compactMap { $0["template_code"] as? String } == ["S_QUOTE", "BUS"])
        #expect(entries.first?["document_type"] as? String == "sales-quote")
        #expect(entries.first?["document_kind"] as? String == "quote")
        #expect(entries.first?["direction"] as? String == "outbound")
    }

    @Test("what a person says that a document is tells whose numbers are learnt")
    func typeBeforeLearning() throws {
        let office = try ScratchOffice(importsContacts: false)
        // Our own number is not known yet, so nobody can tell that we sent it.
        let settings = try String(contentsOf: office.configuration, encoding: .utf8)
        let others = [
            "0123456749": "0776091951", "Peeters & Zonen BV": "Ander NV", "peeters.example": "ander.example",
            "BE68539007547034": "BE71096123456769",
        ]
        .reduce(settings) { $0.replacing($1.key, with: $1.value) }
        try Data(others.utf8).write(to: office.configuration)
        let index = try #require(
            (0..<40).first { index in
                let expected = office.sample.document(index, form: .xml).expected
                return expected.kind == "invoice" && expected.direction == "outbound"
            })
        let document = office.sample.document(index, form: .xml)
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        let waiting = try #require(try office.reviews.first)
        #expect(waiting["reason"] as? String == "direction-unknown", "\(waiting)")
        #expect(try office.dossier("contacts", "add", "X1", "De Klant NV").status == 0)
        let done = try office.dossier(
            "review", "assign", "1", "--contact", "X1", "--type", "sales-invoice", "--remember", "--yes")
        #expect(done.status == 0 && done.output.contains("known from now on by"), "\(done.output)\(done.errors)")
        #expect(!done.output.contains("0123456749"), "the sender's number is not the customer's: \(done.output)")
    }
}

/// A PDF with a line of text that no dictionary knows.
private enum HandwrittenLetter {
    static let bytes: [UInt8] = {
        var file = "%PDF-1.4\n"
        var places: [Int] = []
        let show = "BT /F 12 Tf 60 700 Td (Tot ziens in het voorjaar, het was een mooie dag) Tj ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            "<< /Length \(show.utf8.count) >>\nstream\n\(show)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for (index, object) in objects.enumerated() {
            places.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 6\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        return Array((file + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n").utf8)
    }()
}
